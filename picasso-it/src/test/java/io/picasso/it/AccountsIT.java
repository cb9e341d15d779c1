package io.picasso.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.picasso.devstack.client.Answer;
import io.picasso.devstack.client.Api;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The life of an account over HTTP and mail, and what must not happen in it. */
class AccountsIT {
    private static final Pattern TOKEN = Pattern.compile("token=([\\w.-]+)");
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String PASSWORD = "correct horse battery";

    private final Site site = Site.running();
    private final Api guest = site.guest();
    private final String handle =
            "a" + UUID.randomUUID().toString().replace("-", "").substring(0, 20);
    private final String email = handle + "@example.org";

    @Test
    void anAddressIsProvedOnceByTheNewestLink() {
        register(email, handle).expect(202);
        String first = token(mails(email, 1).getFirst());
        guest.post("/api/accounts/confirmations/resend", Map.of("email", email)).expect(202);
        String second = token(mails(email, 2).getFirst());

        assertThat(type(logIn(PASSWORD).expect(403))).isEqualTo("urn:picasso:accounts:not-confirmed");
        confirm(first).expect(404);
        confirm(second).expect(204);
        confirm(second).expect(404);
        JsonNode tokens = logIn(PASSWORD).expect(200).json();
        JsonNode me = bearer(tokens).get("/api/me").expect(200).json();
        assertThat(me.required("handle").asText()).isEqualTo(handle);
        assertThat(mails(email, 3).getFirst().required("subject").asText()).isEqualTo("Welcome to Picasso");
    }

    @Test
    void nobodyLearnsWhetherAnAddressIsKnown() {
        settle();
        Answer known = register(email, handle + "x").expect(202);
        Answer unknown = register("other" + email, handle + "y").expect(202);
        assertThat(known.text()).isEqualTo(unknown.text());
        register(email, handle + "x").expect(409);
        register("other" + email, handle + "y").expect(409);

        Answer badPassword = logIn("wrong horse").expect(401);
        Answer badAddress = guest.post("/api/tokens", Map.of("email", "no" + email, "password", PASSWORD))
                .expect(401);
        assertThat(badPassword.text()).isEqualTo(badAddress.text());
        assertThat(mails(email, 3).getFirst().required("subject").asText()).isEqualTo("You have an account already");
    }

    @Test
    void aHandleHasOneHolderHoweverManyWantItAtOnce() {
        List<Integer> answers = together(12, i -> register(i + email, handle).status());
        assertThat(Collections.frequency(answers, 202)).isEqualTo(1);
        assertThat(Collections.frequency(answers, 409)).isEqualTo(11);
    }

    @Test
    void aLinkWorksOnceHoweverManyFollowItAtOnce() {
        register(email, handle).expect(202);
        String token = token(mails(email, 1).getFirst());
        List<Integer> answers = together(8, i -> confirm(token).status());
        assertThat(Collections.frequency(answers, 204)).isEqualTo(1);
        assertThat(Collections.frequency(answers, 404)).isEqualTo(7);
    }

    @Test
    void ofSeveralApplicantsForOneAddressTheNewestGetsIt() {
        register(email, handle + "a").expect(202);
        String older = token(mails(email, 1).getFirst());
        register(email, handle + "b").expect(202);
        String newer = token(mails(email, 2).getFirst());
        confirm(older).expect(404);
        confirm(newer).expect(204);
    }

    @Test
    void aRefreshTokenThatComesTwiceEndsTheSession() {
        settle();
        JsonNode first = logIn(PASSWORD).expect(200).json();
        JsonNode second = refresh(first).expect(200).json();
        bearer(second).get("/api/me").expect(200);
        refresh(first).expect(401);
        refresh(second).expect(401);
        await().atMost(PATIENCE).until(() -> bearer(second).get("/api/me").status() == 401);
    }

    @Test
    void loggingOutEndsTheTokenAtOnce() {
        settle();
        JsonNode tokens = logIn(PASSWORD).expect(200).json();
        bearer(tokens).delete("/api/tokens").expect(204);
        bearer(tokens).get("/api/me").expect(401);
        refresh(tokens).expect(401);
    }

    @Test
    void aLostPasswordIsReplacedByMailAndEverySessionEnds() {
        settle();
        JsonNode before = logIn(PASSWORD).expect(200).json();
        guest.post("/api/passwords/forgot", Map.of("email", email)).expect(202);
        guest.post("/api/passwords/forgot", Map.of("email", "no" + email)).expect(202);
        String token = token(mails(email, 3).getFirst());
        reset(token, "short").expect(422);
        reset(token, "a whole new horse").expect(204);
        reset(token, "another new horse").expect(404);
        logIn(PASSWORD).expect(401);
        logIn("a whole new horse").expect(200);
        refresh(before).expect(401);
        await().atMost(PATIENCE).until(() -> bearer(before).get("/api/me").status() == 401);
    }

    @Test
    void whoKnowsThePasswordSetsAnotherAndEverySessionEnds() {
        settle();
        JsonNode before = logIn(PASSWORD).expect(200).json();
        Api me = bearer(before);
        String other = "a whole new horse";
        guest.put("/api/me/password", Map.of("current", PASSWORD, "password", other))
                .expect(401);
        assertThat(type(me.put("/api/me/password", Map.of("current", "wrong horse", "password", other))
                        .expect(403)))
                .isEqualTo("urn:picasso:accounts:wrong-password");
        me.put("/api/me/password", Map.of("current", PASSWORD, "password", "short"))
                .expect(422);
        me.put("/api/me/password", Map.of("password", other)).expect(422);
        logIn(PASSWORD).expect(200);

        me.put("/api/me/password", Map.of("current", PASSWORD, "password", other))
                .expect(204);

        me.get("/api/me").expect(401);
        refresh(before).expect(401);
        logIn(PASSWORD).expect(401);
        logIn(other).expect(200);
        assertThat(mails(email, 3).getFirst().required("subject").asText()).isEqualTo("Your password has changed");
    }

    @Test
    void aNameIsChangedOnlyByWhoSawTheNewestVersion() {
        settle();
        Api me = bearer(logIn(PASSWORD).expect(200).json());
        long seen = me.get("/api/me").expect(200).version();
        me.send(me.request("/api/me")
                        .header("Content-Type", "application/json")
                        .method("PATCH", HttpRequest.BodyPublishers.ofString("{\"name\":\"New\"}")))
                .expect(428);
        me.patch("/api/me", seen, Map.of("name", " ")).expect(422);
        Answer changed = me.patch(
                        "/api/me",
                        seen,
                        Map.of(
                                "name",
                                "New",
                                "email",
                                "stolen@picasso.example",
                                "roles",
                                "administrator",
                                "version",
                                99))
                .expect(200);
        assertThat(changed.json().required("name").asText()).isEqualTo("New");
        assertThat(changed.json().required("email").asText()).isEqualTo(email);
        assertThat(changed.json().required("roles").toString()).isEqualTo("[\"member\"]");
        me.patch("/api/me", seen, Map.of("name", "Newer")).expect(412);
        assertThat(me.get("/api/me").expect(200).version()).isEqualTo(changed.version());
    }

    private void settle() {
        register(email, handle).expect(202);
        confirm(token(mails(email, 1).getFirst())).expect(204);
        mails(email, 2);
    }

    private Answer register(String address, String wanted) {
        return guest.post(
                "/api/accounts", Map.of("email", address, "password", PASSWORD, "handle", wanted, "name", "Ada"));
    }

    private Answer confirm(String token) {
        return guest.post("/api/accounts/confirmations", Map.of("token", token));
    }

    private Answer reset(String token, String password) {
        return guest.post("/api/passwords/reset", Map.of("token", token, "password", password));
    }

    private Answer logIn(String password) {
        return guest.post("/api/tokens", Map.of("email", email, "password", password));
    }

    private Answer refresh(JsonNode tokens) {
        return guest.post(
                "/api/tokens/refresh",
                Map.of("refreshToken", tokens.required("refreshToken").asText()));
    }

    private Api bearer(JsonNode tokens) {
        return guest.with(tokens.required("accessToken").asText());
    }

    /** The mails to an address, newest first, as soon as there are so many. */
    private List<JsonNode> mails(String address, int count) {
        return await().atMost(PATIENCE)
                .until(() -> site.town().mails(address).valueStream().toList(), mails -> mails.size() >= count);
    }

    private static String token(JsonNode mail) {
        Matcher token = TOKEN.matcher(mail.required("text").asText());
        assertThat(token.find()).as("a link in the mail").isTrue();
        return token.group(1);
    }

    private static String type(Answer problem) {
        return problem.json().required("type").asText();
    }

    private static <T> List<T> together(int count, IntFunction<T> task) {
        List<Future<T>> futures = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(count)) {
            IntStream.range(0, count).forEach(i -> futures.add(threads.submit(() -> task.apply(i))));
        }
        return futures.stream().map(Future::resultNow).toList();
    }
}
