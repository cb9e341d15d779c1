package io.picasso.it.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import io.picasso.devstack.Stack;
import io.picasso.devstack.client.Answer;
import io.picasso.devstack.client.Line;
import io.picasso.devstack.client.Person;
import io.picasso.it.Site;
import io.picasso.it.security.Cast.Kind;
import io.picasso.platform.access.Access;
import io.picasso.platform.access.AccessTable;
import io.picasso.platform.access.AccessTable.Rule;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every door of the table, tried by everybody: nobody, a member, an owner, another member, a moderator, an administrator. */
class AccessIT {
    private static final Set<Integer> REFUSALS = Set.of(401, 403);
    private static final Set<Integer> NOT_YOURS = Set.of(403, 404);

    private final Site site = Site.running();
    private final Cast cast = Cast.gathered();
    private final Doors doors = new Doors(site, cast);

    @TestFactory
    Stream<DynamicTest> everyRouteForEverybody() {
        return tries(AccessTable.Kind.API, this::tryRoute);
    }

    @TestFactory
    Stream<DynamicTest> everyPageForEverybody() {
        return tries(AccessTable.Kind.PAGE, this::tryPage);
    }

    @TestFactory
    Stream<DynamicTest> everyFormForEverybody() {
        return tries(AccessTable.Kind.FORM, (rule, kind) -> {
            Answer answer = doors.visit(rule, cast.as(kind, site, cast.artist()), cast.artist());
            assertThat(answer.status()).as(answer.text()).isIn(302, 303);
        });
    }

    @TestFactory
    Stream<DynamicTest> everyPassageForEverybody() {
        return tries(AccessTable.Kind.PASSAGE, (rule, kind) -> {
            Answer answer = doors.visit(rule, cast.as(kind, site, cast.artist()), cast.artist());
            assertThat(answer.status()).as(answer.text()).isEqualTo(302);
            assertThat(answer.header("Location")).startsWith(site.stack().address(Stack.OIDC));
        });
    }

    @TestFactory
    Stream<DynamicTest> everySocketForEverybody() {
        return tries(AccessTable.Kind.SOCKET, (rule, kind) -> {
            try (Line line = Line.open(cast.as(kind, site, cast.artist()))) {
                JsonNode welcome = line.await(frame -> true);
                assertThat(welcome.required("type").asText()).isEqualTo("live.welcome");
                assertThat(welcome.has("me")).isEqualTo(kind != Kind.NOBODY);
            }
        });
    }

    @Test
    void nobodyAdministersWithoutTheRole() {
        assertThat(Cast.roles(cast.as(Kind.MODERATOR, site, cast.artist())))
                .contains("moderator")
                .doesNotContain("administrator");
        assertThat(Cast.roles(cast.as(Kind.MEMBER, site, cast.artist()))).isEqualTo("[\"member\"]");
    }

    private interface Try {
        void run(Rule rule, Kind kind);
    }

    private Stream<DynamicTest> tries(AccessTable.Kind doors, Try each) {
        return AccessTable.rules().stream()
                .filter(rule -> rule.kind() == doors)
                .flatMap(rule -> Arrays.stream(Kind.values())
                        .map(kind -> dynamicTest(
                                kind + ": " + rule.method() + " " + rule.path(), () -> each.run(rule, kind))));
    }

    private void tryRoute(Rule rule, Kind kind) {
        Person owner = doors.owner(rule);
        Answer answer = doors.call(rule, cast.as(kind, site, owner), owner);
        if (admitted(rule.access(), kind)) {
            assertThat(REFUSALS).as(answer.text()).doesNotContain(answer.status());
            assertThat(answer.status()).as(answer.text()).isLessThan(500);
            if (rule.access() == Access.OWNER) {
                assertThat(answer.status()).as(answer.text()).isNotEqualTo(404);
            }
        } else {
            assertThat(Refusal.header(answer, "Content-Type")).startsWith("application/problem+json");
            if (kind == Kind.NOBODY) {
                assertThat(answer.status()).as(answer.text()).isEqualTo(401);
            } else if (rule.access() == Access.OWNER) {
                assertThat(answer.status()).as(answer.text()).isIn(NOT_YOURS);
            } else {
                assertThat(answer.status()).as(answer.text()).isEqualTo(403);
            }
        }
    }

    private void tryPage(Rule rule, Kind kind) {
        Person owner = doors.owner(rule);
        Answer answer = doors.visit(rule, cast.as(kind, site, owner), owner);
        if (admitted(rule.access(), kind)) {
            assertThat(answer.status()).as(answer.text()).isIn(200, 302);
            assertThat(Refusal.header(answer, "Location")).doesNotContain("/login");
        } else if (kind == Kind.NOBODY) {
            assertThat(answer.status()).isEqualTo(302);
            assertThat(Refusal.header(answer, "Location")).contains("/login?to=");
        } else {
            assertThat(answer.status()).isIn(NOT_YOURS);
        }
    }

    private static boolean admitted(Access access, Kind kind) {
        return switch (access) {
            case ANYBODY -> true;
            case MEMBER -> kind != Kind.NOBODY;
            case OWNER -> kind == Kind.OWNER;
            case MODERATOR -> kind == Kind.MODERATOR;
            case ADMINISTRATOR -> kind == Kind.ADMINISTRATOR;
        };
    }
}
