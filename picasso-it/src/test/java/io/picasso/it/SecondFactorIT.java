package io.picasso.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.picasso.devstack.client.Answer;
import io.picasso.devstack.client.Api;
import io.picasso.devstack.client.Person;
import java.net.http.HttpRequest.BodyPublishers;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The second factor over HTTP: switched on and off, asked for, and what must not get past it. */
class SecondFactorIT {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Pattern TOKEN = Pattern.compile("token=([\\w.-]+)");
    private static final String HOME = "/api/me/second-factor";

    private final Site site = Site.running();
    private final Api guest = site.guest();
    private final Person person = site.somebody("careful");
    private final String id =
            person.api().get("/api/me").expect(200).json().required("id").asText();
    private final String email = person.handle() + "@picasso.example";

    @Test
    void aSecretCountsOnlyOnceItsFirstCodeWasSaid() throws InterruptedException {
        Api me = person.api();
        guest.get(HOME).expect(401);
        me.post(HOME, Map.of()).expect(422);
        assertThat(type(me.post(HOME, Map.of("password", "wrong horse")).expect(403)))
                .isEqualTo("urn:picasso:accounts:wrong-password");
        assertThat(type(me.post(HOME + "/confirmation", Map.of("code", "123456"))
                        .expect(409)))
                .isEqualTo("urn:picasso:accounts:second-factor-not-started");
        JsonNode drawn = start();
        assertThat(drawn.required("uri").asText())
                .startsWith("otpauth://totp/Picasso:" + person.handle() + "?secret="
                        + drawn.required("secret").asText())
                .contains("issuer=Picasso");
        assertOn(false, 0);
        logIn(Site.PASSWORD, "").expect(200);

        Authenticator first = new Authenticator(drawn.required("secret").asText());
        Authenticator app = new Authenticator(start().required("secret").asText());
        assertThat(type(confirm(first.next()).expect(403))).isEqualTo("urn:picasso:accounts:bad-code");
        assertOn(false, 0);
        assertThat(codes(confirm(app.next()).expect(200))).hasSize(10).doesNotHaveDuplicates();

        assertOn(true, 10);
        confirm(app.next()).expect(409);
        assertThat(type(me.post(HOME, Map.of("password", Site.PASSWORD)).expect(409)))
                .isEqualTo("urn:picasso:accounts:second-factor-on");
        awaitMail("Two-step log-in is on");
    }

    @Test
    void aCodeIsAskedForAndEachOpensOneDoor() throws InterruptedException {
        Authenticator app = new Authenticator(start().required("secret").asText());
        List<String> recovery = codes(confirm(app.next()).expect(200));

        assertThat(type(logIn(Site.PASSWORD, "").expect(401))).isEqualTo("urn:picasso:accounts:second-factor-needed");
        assertThat(type(logIn("wrong horse", "").expect(401))).isEqualTo("urn:picasso:accounts:bad-credentials");
        assertBad(logIn(Site.PASSWORD, app.again()));
        assertBad(logIn(Site.PASSWORD, app.old()));
        assertBad(logIn(Site.PASSWORD, "no code"));
        String code = app.next();
        assertThat(type(logIn("wrong horse", code).expect(401))).isEqualTo("urn:picasso:accounts:bad-credentials");
        logIn(Site.PASSWORD, code.substring(0, 3) + " " + code.substring(3)).expect(200);
        assertBad(logIn(Site.PASSWORD, code));

        assertOn(true, 10);
        logIn(Site.PASSWORD, recovery.getFirst().toUpperCase(java.util.Locale.ROOT))
                .expect(200);
        assertBad(logIn(Site.PASSWORD, recovery.getFirst()));
        assertOn(true, 9);
    }

    @Test
    void ofManyWithOneCodeOneGetsIn() throws InterruptedException {
        Authenticator app = new Authenticator(start().required("secret").asText());
        List<String> recovery = codes(confirm(app.next()).expect(200));
        String code = app.next();

        assertOneOf(together(6, () -> logIn(Site.PASSWORD, code).status()));
        assertOneOf(together(6, () -> logIn(Site.PASSWORD, recovery.get(1)).status()));
    }

    @Test
    void anotherPersonsCodesAreWorthNothing() throws InterruptedException {
        Authenticator app = new Authenticator(start().required("secret").asText());
        List<String> recovery = codes(confirm(app.next()).expect(200));
        Person other = site.somebody("careful");
        JsonNode theirs = other.api()
                .post(HOME, Map.of("password", Site.PASSWORD))
                .expect(200)
                .json();
        Authenticator their = new Authenticator(theirs.required("secret").asText());
        other.api().post(HOME + "/confirmation", Map.of("code", their.next())).expect(200);

        assertBad(logIn(Site.PASSWORD, their.next()));
        assertBad(guest.post(
                "/api/tokens",
                Map.of(
                        "email",
                        other.handle() + "@picasso.example",
                        "password",
                        Site.PASSWORD,
                        "code",
                        recovery.get(0))));
        assertOn(true, 10);
    }

    @Test
    void aPasswordThatIsSetByMailLeavesItOn() throws InterruptedException {
        Authenticator app = new Authenticator(start().required("secret").asText());
        confirm(app.next()).expect(200);
        guest.post("/api/passwords/forgot", Map.of("email", email)).expect(202);
        String token = awaitMail("Set a new password");
        guest.post("/api/passwords/reset", Map.of("token", token, "password", "a whole new horse"))
                .expect(204);

        assertThat(type(logIn("a whole new horse", "").expect(401)))
                .isEqualTo("urn:picasso:accounts:second-factor-needed");
        logIn("a whole new horse", app.next()).expect(200);
    }

    @Test
    void itIsSwitchedOffByPasswordAndCodeAndThenAllIsForgotten() throws Exception {
        JsonNode drawn = start();
        Authenticator app = new Authenticator(drawn.required("secret").asText());
        List<String> recovery = codes(confirm(app.next()).expect(200));
        assertThat(rows("second_factor")).isEqualTo(1);
        assertThat(rows("recovery_code")).isEqualTo(10);
        assertThat(dump())
                .doesNotContain(drawn.required("secret").asText())
                .doesNotContain(recovery.toArray(String[]::new));

        assertThat(type(remove("wrong horse", recovery.get(0)).expect(403)))
                .isEqualTo("urn:picasso:accounts:wrong-password");
        assertThat(type(remove(Site.PASSWORD, app.again()).expect(403))).isEqualTo("urn:picasso:accounts:bad-code");
        assertOn(true, 10);
        remove(Site.PASSWORD, app.next()).expect(204);

        assertThat(type(remove(Site.PASSWORD, recovery.get(0)).expect(409)))
                .isEqualTo("urn:picasso:accounts:second-factor-off");
        assertOn(false, 0);
        logIn(Site.PASSWORD, "").expect(200);
        assertThat(rows("second_factor") + rows("recovery_code")).isZero();
        awaitMail("Two-step log-in is off");
    }

    @Test
    void whoLeavesTakesEverythingAlong() throws Exception {
        confirm(new Authenticator(start().required("secret").asText()).next()).expect(200);
        JsonNode options = person.api()
                .post("/api/me/passkeys/options", Map.of("password", Site.PASSWORD))
                .expect(200)
                .json();
        SoftKey device = SoftKey.on(site.stack().url());
        person.api().post("/api/me/passkeys", device.create(options, "Key")).expect(201);
        assertThat(rows("second_factor") + rows("passkey")).isEqualTo(2);

        person.api().delete("/api/me").expect(202);
        String token = awaitMail("Remove your account");
        guest.post("/api/accounts/removals", Map.of("token", token)).expect(204);

        assertThat(rows("second_factor") + rows("recovery_code") + rows("passkey"))
                .isZero();
        JsonNode begun =
                guest.post("/api/tokens/passkey/options", Map.of()).expect(200).json();
        guest.post("/api/tokens/passkey", device.sign(begun, userHandle(options), 1))
                .expect(401);
    }

    private static String userHandle(JsonNode options) {
        return options.required("publicKey").required("user").required("id").asText();
    }

    @Test
    void codesAreNotGuessedFromManyAddressesAndTheOwnerStillGetsIn() throws InterruptedException {
        Authenticator app = new Authenticator(start().required("secret").asText());
        List<String> recovery = codes(confirm(app.next()).expect(200));
        List<Answer> guesses = new ArrayList<>();
        do {
            guesses.add(logIn(Site.PASSWORD, "000000", "198.51.100." + (1 + guesses.size() % 250)));
        } while (guesses.getLast().status() != 429 && guesses.size() < 200);

        guesses.getLast().expect(429);
        assertThat(guesses.size()).isGreaterThan(30);
        logIn(Site.PASSWORD, recovery.get(3), "203.0.113.77").expect(200);
    }

    private JsonNode start() {
        return person.api()
                .post(HOME, Map.of("password", Site.PASSWORD))
                .expect(200)
                .json();
    }

    private Answer confirm(String code) {
        return person.api().post(HOME + "/confirmation", Map.of("code", code));
    }

    private Answer remove(String password, String code) {
        return person.api().post(HOME + "/removal", Map.of("password", password, "code", code));
    }

    private Answer logIn(String password, String code) {
        Map<String, String> body = new HashMap<>(Map.of("email", email, "password", password));
        if (!code.isEmpty()) {
            body.put("code", code);
        }
        return guest.post("/api/tokens", body);
    }

    private Answer logIn(String password, String code, String from) {
        return guest.send(guest.request("/api/tokens")
                .header("Content-Type", "application/json")
                .header("X-Forwarded-For", from)
                .POST(BodyPublishers.ofString("""
                        {"email":"%s","password":"%s","code":"%s"}
                        """.formatted(email, password, code))));
    }

    private void assertOn(boolean on, int recoveryCodes) {
        JsonNode state = person.api().get(HOME).expect(200).json();
        assertThat(state.required("on").asBoolean()).isEqualTo(on);
        assertThat(state.required("recoveryCodes").asInt()).isEqualTo(recoveryCodes);
    }

    private static void assertBad(Answer answer) {
        assertThat(type(answer.expect(401))).isEqualTo("urn:picasso:accounts:bad-code");
    }

    private static void assertOneOf(List<Integer> statuses) {
        assertThat(Collections.frequency(statuses, 200)).isEqualTo(1);
        assertThat(Collections.frequency(statuses, 401)).isEqualTo(statuses.size() - 1);
    }

    private static List<Integer> together(int count, Supplier<Integer> work) {
        List<Future<Integer>> futures = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(count)) {
            for (int i = 0; i < count; i++) {
                futures.add(threads.submit(work::get));
            }
        }
        return futures.stream().map(Future::resultNow).toList();
    }

    /** Waits for a mail; the answer is the token in it, if there is one. */
    private String awaitMail(String subject) {
        JsonNode mail = await().atMost(PATIENCE)
                .until(
                        () -> site.town()
                                .mails(email)
                                .valueStream()
                                .filter(one -> one.required("subject").asText().equals(subject))
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
        Matcher token = TOKEN.matcher(mail.required("text").asText());
        return token.find() ? token.group(1) : "";
    }

    private int rows(String table) throws Exception {
        int rows = 0;
        for (int shard = 0; shard < Site.shards(); shard++) {
            try (Connection connection = site.shard(shard);
                    PreparedStatement count =
                            connection.prepareStatement("select count(*) from " + table + " where holder = ?")) {
                count.setString(1, "account-" + id);
                try (ResultSet found = count.executeQuery()) {
                    found.next();
                    rows += found.getInt(1);
                }
            }
        }
        return rows;
    }

    /** Everything that the shards hold about the person's factor, and every event of theirs. */
    private String dump() throws Exception {
        StringBuilder all = new StringBuilder();
        for (int shard = 0; shard < Site.shards(); shard++) {
            for (String query : List.of(
                    "select concat(holder, secret) from second_factor",
                    "select concat(holder, digest) from recovery_code",
                    "select concat(name, body) from event")) {
                try (Connection connection = site.shard(shard);
                        PreparedStatement rows = connection.prepareStatement(query);
                        ResultSet found = rows.executeQuery()) {
                    while (found.next()) {
                        all.append(found.getString(1)).append('\n');
                    }
                }
            }
        }
        return all.toString();
    }

    private static List<String> codes(Answer answer) {
        return answer.json()
                .required("recoveryCodes")
                .valueStream()
                .map(JsonNode::asText)
                .toList();
    }

    private static String type(Answer problem) {
        return problem.json().required("type").asText();
    }
}
