package io.picasso.it.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import io.picasso.devstack.client.Person;
import io.picasso.it.Site;
import io.picasso.platform.access.Access;
import io.picasso.platform.access.AccessTable;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;

/** Every page there is, looked at by axe-core: wide and light, narrow and dark; nothing serious, nothing critical. */
@ExtendWith(Visits.class)
class AccessibilityIT {
    private static final Set<String> GRAVE = Set.of("serious", "critical");

    private final Site site = Site.running();

    /** A way to look at a page. */
    private record Look(int width, ColorScheme scheme) {}

    @TestFactory
    Stream<DynamicTest> noPageHasASeriousFault(Visitor visitor) {
        Person artist = site.somebody("axe");
        Person buyer = site.somebody("axebuyer");
        Person administrator = site.town().find("admin", "The administrator", Site.PASSWORD);
        Person moderator = site.somebody("axemod");
        administrator
                .api()
                .put("/api/roles/moderator/" + moderator.handle(), Map.of())
                .expect(204);
        byte[] file = Site.sample("dotnet-280.png");
        JsonNode picture = artist.offer(file, "Looked at", 500);
        String order = buyer.buy(artist.offer(file, "Bought", 700), Duration.ofSeconds(60))
                .required("id")
                .asText();
        buyer.api()
                .post("/api/conversations/" + artist.handle() + "/messages", Map.of("text", "Looked at, too."))
                .expect(201);
        buyer.api()
                .post("/api/conversations/" + artist.handle() + "/report", Map.of("reason", "Looked at by moderators."))
                .expect(202);
        String collection = artist.api()
                .post("/api/collections", Map.of("name", "Put together", "public", true))
                .expect(201)
                .json()
                .required("id")
                .asText();
        artist.api()
                .put(
                        "/api/collections/" + collection + "/pictures/"
                                + picture.required("id").asText(),
                        Map.of())
                .expect(204);
        buyer.api()
                .put("/api/creators/" + artist.handle() + "/follow", Map.of())
                .expect(204);
        List<Look> looks = List.of(new Look(1280, ColorScheme.LIGHT), new Look(360, ColorScheme.DARK));
        return AccessTable.rules().stream()
                .filter(rule -> rule.kind() == AccessTable.Kind.PAGE)
                .flatMap(rule -> looks.stream()
                        .map(look -> dynamicTest(rule.path() + " " + look, () -> {
                            Person as = switch (rule.access()) {
                                case ADMINISTRATOR -> administrator;
                                case MODERATOR -> moderator;
                                default -> rule.path().startsWith("/orders/") ? buyer : artist;
                            };
                            signIn(visitor.page(), as, rule.access());
                            String id = rule.path().startsWith("/orders/")
                                    ? order
                                    : rule.path().startsWith("/collections/")
                                            ? collection
                                            : picture.required("id").asText();
                            String handle = rule.path().startsWith("/messages/") ? buyer.handle() : artist.handle();
                            look(visitor, rule.path().replace("{id}", id).replace("{handle}", handle), look);
                        })));
    }

    private void signIn(Page page, Person person, Access access) {
        page.context().clearCookies();
        if (access != Access.ANYBODY) {
            String bearer = person.api()
                    .request("/")
                    .build()
                    .headers()
                    .firstValue("Authorization")
                    .orElseThrow();
            page.context()
                    .addCookies(List.of(new Cookie("picasso", bearer.substring("Bearer ".length()))
                            .setUrl(site.stack().url())));
        }
    }

    private static void look(Visitor visitor, String path, Look look) {
        visitor.page().setViewportSize(look.width(), 800);
        visitor.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(look.scheme()));
        visitor.open(path);
        List<String> faults = new AxeBuilder(visitor.page())
                .setLegacyMode(true).analyze().getViolations().stream()
                        .filter(rule -> GRAVE.contains(rule.getImpact()))
                        .map(AccessibilityIT::described)
                        .toList();
        assertThat(faults).as(path).isEmpty();
        Object overflow =
                visitor.page().evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        assertThat(overflow).as(path + " is wider than its window").isEqualTo(0);
    }

    private static String described(Rule rule) {
        return rule.getId() + ": " + rule.getHelp() + " "
                + rule.getNodes().stream().limit(3).map(node -> node.getHtml()).toList();
    }
}
