package io.picasso.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.picasso.devstack.client.Answer;
import io.picasso.devstack.client.Api;
import io.picasso.devstack.client.Person;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Who tries too often has to wait, and nobody else; with the limits of the development stack (StackConfiguration). */
class ThrottleIT {
    private static final int AT_ONCE = 20;
    private static final int INTERVAL_SECONDS = 3;
    private static final int ENOUGH = 300;
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String HERE = "198.51.100.7";
    private static final String ELSEWHERE = "203.0.113.9";

    private final Site site = Site.running();
    private final Api guest = site.guest();

    @Test
    void wrongPasswordsCloseThePairOfAccountAndAddressForAWhileAndNothingElse() {
        String owner = email(site.somebody("guessed"));
        String neighbour = email(site.somebody("neighbour"));

        List<Answer> tries = untilThrottled(() -> logIn(owner, "wrong", HERE));
        assertThrottled(tries.getLast(), INTERVAL_SECONDS);
        assertThat(tries.size()).isGreaterThan(AT_ONCE);
        assertThat(tries.subList(0, tries.size() - 1)).allMatch(answer -> answer.status() == 401);

        logIn(owner, Site.PASSWORD, ELSEWHERE).expect(200);
        logIn(owner, "wrong", ELSEWHERE).expect(401);
        logIn(neighbour, Site.PASSWORD, HERE).expect(200);
        logIn(neighbour, "wrong", HERE).expect(401);

        await().atMost(PATIENCE).until(() -> logIn(owner, Site.PASSWORD, HERE).status() == 200);
        for (int i = 0; i < AT_ONCE; i++) {
            logIn(owner, "wrong", HERE).expect(401);
        }
    }

    @Test
    void evenTheRightPasswordWaitsAndIsNotLookedAtMeanwhile() {
        String owner = email(site.somebody("closed"));
        boolean seen = false;
        // On a slow machine the time may be over before the next request; then the quota is full, and it begins anew.
        for (int round = 0; round < 5 && !seen; round++) {
            untilThrottled(() -> logIn(owner, "wrong", HERE));
            seen = logIn(owner, Site.PASSWORD, HERE).status() == 429;
        }
        assertThat(seen).isTrue();
    }

    @Test
    void anAddressThatNobodyHasIsThrottledAlikeHoweverItIsWritten() {
        String nobody = "nobody-" + UUID.randomUUID() + "@picasso.example";
        List<Answer> tries = untilThrottled(() -> logIn(nobody, "wrong", HERE));
        List<Answer> more = untilThrottled(() -> logIn(nobody.toUpperCase(Locale.ROOT), "wrong", HERE));

        assertThrottled(tries.getLast(), INTERVAL_SECONDS);
        assertThat(tries.size()).isGreaterThan(AT_ONCE);
        assertThat(more.size()).as("one quota for both").isLessThan(AT_ONCE);
    }

    @Test
    void guessesThatAreMadeAllAtOnceGetNoFurther() {
        String owner = email(site.somebody("flooded"));
        Instant begun = Instant.now();
        List<Future<Integer>> answers = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            for (int i = 0; i < 3 * AT_ONCE; i++) {
                answers.add(
                        threads.submit(() -> logIn(owner, "wrong", ELSEWHERE).status()));
            }
        }
        long intervals = Duration.between(begun, Instant.now()).toSeconds() / INTERVAL_SECONDS;
        List<Integer> statuses = answers.stream().map(Future::resultNow).toList();

        assertThat(statuses).containsOnly(401, 429);
        assertThat((long) Collections.frequency(statuses, 401)).isBetween((long) AT_ONCE, AT_ONCE + intervals + 1);
    }

    @Test
    void lettersToOneMailboxAreBoundedWhetherItIsKnownOrNot() {
        String known = email(site.somebody("written"));
        List<Answer> toKnown = untilThrottled(() -> forgot(known));
        List<Answer> toUnknown = untilThrottled(() -> forgot("un" + known));

        assertThrottled(toKnown.getLast(), 1);
        assertThrottled(toUnknown.getLast(), 1);
        assertThat(toKnown.getFirst().text()).isEqualTo(toUnknown.getFirst().text());
        assertThat(toKnown.subList(0, toKnown.size() - 1)).allMatch(answer -> answer.status() == 202);
        assertThat(toUnknown.subList(0, toUnknown.size() - 1)).allMatch(answer -> answer.status() == 202);
        forgot("other" + known).expect(202);
    }

    private Answer logIn(String email, String password, String from) {
        return guest.send(guest.request("/api/tokens")
                .header("Content-Type", "application/json")
                .header("X-Forwarded-For", from)
                .POST(BodyPublishers.ofString("{\"email\":\"" + email + "\",\"password\":\"" + password + "\"}")));
    }

    private Answer forgot(String email) {
        return guest.post("/api/passwords/forgot", Map.of("email", email));
    }

    /** The answers to so many attempts as it takes, the refusal last. */
    private static List<Answer> untilThrottled(Supplier<Answer> attempt) {
        List<Answer> answers = new ArrayList<>();
        do {
            answers.add(attempt.get());
        } while (answers.getLast().status() != 429 && answers.size() < ENOUGH);
        answers.getLast().expect(429);
        return answers;
    }

    private static void assertThrottled(Answer answer, int mostSeconds) {
        assertThat(answer.status()).isEqualTo(429);
        JsonNode problem = answer.json();
        assertThat(problem.required("type").asText()).isEqualTo("urn:picasso:web:throttled");
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        int wait = Integer.parseInt(answer.header("Retry-After"));
        assertThat(wait)
                .isBetween(1, mostSeconds)
                .isEqualTo(problem.required("retryAfter").asInt());
    }

    private static String email(Person person) {
        return person.handle() + "@picasso.example";
    }
}
