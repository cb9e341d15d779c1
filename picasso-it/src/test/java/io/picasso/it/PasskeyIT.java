package io.picasso.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.picasso.devstack.client.Answer;
import io.picasso.devstack.client.Api;
import io.picasso.devstack.client.Person;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Passkeys over HTTP, by a device that can be made to do wrong. */
class PasskeyIT {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String HOME = "/api/me/passkeys";
    private static final String DOOR = "/api/tokens/passkey";

    private final Site site = Site.running();
    private final Api guest = site.guest();
    private final Person person = site.somebody("keyed");
    private final String email = person.handle() + "@picasso.example";
    private final SoftKey device = SoftKey.on(site.stack().url());

    @Test
    void aPasskeyIsRegisteredUsedAndRemoved() throws InterruptedException {
        guest.get(HOME).expect(401);
        assertThat(type(person.api()
                        .post(HOME + "/options", Map.of("password", "wrong horse"))
                        .expect(403)))
                .isEqualTo("urn:picasso:accounts:wrong-password");
        JsonNode options = options(person);
        String userHandle = userHandle(options);
        JsonNode made = person.api()
                .post(HOME, device.create(options, " My telephone "))
                .expect(201)
                .json();
        assertThat(made.required("name").asText()).isEqualTo("My telephone");
        assertThat(userHandle).doesNotContain(person.handle());
        awaitMail("A new passkey");
        JsonNode again = options(person);
        assertThat(userHandle(again)).isEqualTo(userHandle);
        assertThat(again.required("publicKey").required("excludeCredentials").findValuesAsText("id"))
                .containsExactly(SoftKey.base64(device.id()));

        switchSecondFactorOn();
        JsonNode tokens = enter(device, userHandle, 1).expect(200).json();
        Api me = guest.with(tokens.required("accessToken").asText());
        assertThat(me.get("/api/me").expect(200).json().required("handle").asText())
                .isEqualTo(person.handle());
        assertThat(keys().get(0).required("lastUsedAt").isTextual()).isTrue();

        String path = HOME + "/" + made.required("id").asText();
        site.somebody("stranger").api().delete(path).expect(404);
        me.delete(path).expect(204);
        me.delete(path).expect(404);
        assertBad(enter(device, userHandle, 2));
        assertThat(keys()).isEmpty();
        awaitMail("A passkey was removed");
    }

    @Test
    void whatWasNotSignedForThisLogInIsRefusedAndChangesNothing() {
        String mine = registered(person, device);
        Person other = site.somebody("keyed");
        SoftKey theirs = SoftKey.on(site.stack().url());
        String their = registered(other, theirs);
        JsonNode before = keys();

        assertBad(enter(device.withOrigin("https://evil.example"), mine, 7));
        assertBad(enter(device.withOrigin("http://127.0.0.1:9080"), mine, 7));
        assertBad(enter(device.withSite("evil.example"), mine, 7));
        assertBad(enter(device.withType("webauthn.create"), mine, 7));
        assertBad(enter(device.withFlags(1), mine, 7));
        assertBad(enter(device.withFlags(4), mine, 7));
        assertBad(enter(device, their, 7));
        assertBad(enter(device, "", 7));
        assertBad(enter(theirs.withId(device.id()), mine, 7));
        assertBad(enter(SoftKey.on(site.stack().url()), mine, 7));
        assertBad(guest.post(DOOR, tampered(device.sign(begun(), mine, 7))));
        assertBad(guest.post(DOOR, exchanged(device.sign(begun(), mine, 7), begun())));
        assertBad(guest.post(DOOR, device.sign(asRequest(options(person)), mine, 7)));
        guest.post(DOOR, Map.of("slip", "a.b.c.d")).expect(422);
        guest.post(DOOR, Map.of("slip", "a.b.c.d", "credential", "text")).expect(422);
        assertBad(guest.post(
                DOOR, Map.of("slip", begun().required("slip").asText(), "credential", Map.of("response", List.of()))));
        assertThat(keys()).isEqualTo(before);

        enter(device, mine, 7).expect(200);
        enter(theirs, their, 0).expect(200);
    }

    @Test
    void aSignatureLetsInOnceAndTheCounterOnlyGoesUp() {
        String mine = registered(person, device);
        Map<String, Object> signed = device.sign(begun(), mine, 5);
        List<Integer> answers = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(6)) {
            List<Future<Integer>> futures = new ArrayList<>();
            for (int i = 0; i < 6; i++) {
                futures.add(threads.submit(() -> guest.post(DOOR, signed).status()));
            }
            for (Future<Integer> future : futures) {
                answers.add(future.get());
            }
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
        assertThat(Collections.frequency(answers, 200)).isEqualTo(1);
        assertThat(Collections.frequency(answers, 401)).isEqualTo(5);
        assertBad(enter(device, mine, 5));
        assertBad(enter(device, mine, 4));
        assertBad(enter(device, mine, 0));
        enter(device, mine, 6).expect(200);
    }

    @Test
    void aDeviceWithoutCounterLetsInAgainButNoSignatureTwice() {
        String mine = registered(person, device);
        Map<String, Object> signed = device.sign(begun(), mine, 0);
        guest.post(DOOR, signed).expect(200);
        assertBad(guest.post(DOOR, signed));
        enter(device, mine, 0).expect(200);
    }

    @Test
    void whatWasNotMadeForThisRegistrationIsRefusedAndChangesNothing() {
        Person other = site.somebody("keyed");
        assertRefused(device.withOrigin("https://evil.example").create(options(person), "Key"));
        assertRefused(device.withSite("evil.example").create(options(person), "Key"));
        assertRefused(device.withType("webauthn.get").create(options(person), "Key"));
        assertRefused(device.withFlags(1).create(options(person), "Key"));
        assertRefused(device.create(options(other), "Key"));
        assertRefused(exchanged(device.create(options(person), "Key"), options(person)));
        assertRefused(exchanged(device.create(options(person), "Key"), begun()));
        JsonNode options = options(person);
        person.api().post(HOME, device.create(options, "")).expect(422);
        person.api().post(HOME, device.create(options, "x".repeat(61))).expect(422);
        assertThat(keys()).isEmpty();

        person.api().post(HOME, device.create(options, "Key")).expect(201);
        assertRefused(device.create(options, "Key"));
        assertRefused(SoftKey.on(site.stack().url()).create(options, "Another"));
        assertThat(type(other.api()
                        .post(
                                HOME,
                                SoftKey.on(site.stack().url())
                                        .withId(device.id())
                                        .create(options(other), "Stolen"))
                        .expect(409)))
                .isEqualTo("urn:picasso:accounts:passkey-refused");
        assertThat(keys()).hasSize(1);
    }

    @Test
    void aNewPasswordEndsWhatTheOldOneHadBegun() {
        JsonNode options = options(person);
        person.api()
                .put("/api/me/password", Map.of("current", Site.PASSWORD, "password", "a whole new horse"))
                .expect(204);
        Api me = guest.with(guest.post("/api/tokens", Map.of("email", email, "password", "a whole new horse"))
                .expect(200)
                .json()
                .required("accessToken")
                .asText());
        me.post(HOME, device.create(options, "Key")).expect(409);
        assertThat(me.get(HOME).expect(200).json().required("items")).isEmpty();
    }

    private String registered(Person who, SoftKey with) {
        JsonNode options = options(who);
        who.api().post(HOME, with.create(options, "Key")).expect(201);
        return userHandle(options);
    }

    private static JsonNode options(Person who) {
        return who.api()
                .post(HOME + "/options", Map.of("password", Site.PASSWORD))
                .expect(200)
                .json();
    }

    private static String userHandle(JsonNode options) {
        return options.required("publicKey").required("user").required("id").asText();
    }

    private JsonNode begun() {
        return guest.post(DOOR + "/options", Map.of()).expect(200).json();
    }

    private Answer enter(SoftKey with, String userHandle, int count) {
        return guest.post(DOOR, with.sign(begun(), userHandle, count));
    }

    /** The options of a registration, as if they were those of a log-in. */
    private static JsonNode asRequest(JsonNode creation) {
        ObjectNode request = creation.deepCopy();
        ((ObjectNode) request.required("publicKey"))
                .put(
                        "rpId",
                        creation.required("publicKey")
                                .required("rp")
                                .required("id")
                                .asText());
        return request;
    }

    /** The same with the slip of another ceremony. */
    private static Map<String, Object> exchanged(Map<String, Object> body, JsonNode other) {
        Map<String, Object> changed = new HashMap<>(body);
        changed.put("slip", other.required("slip").asText());
        return changed;
    }

    /** The same with one bit of the signature turned. */
    private static JsonNode tampered(Map<String, Object> body) {
        ObjectNode changed = new ObjectMapper().valueToTree(body);
        ObjectNode response = (ObjectNode) changed.required("credential").required("response");
        byte[] signature =
                Base64.getUrlDecoder().decode(response.required("signature").asText());
        signature[signature.length - 1] ^= 1;
        response.put("signature", SoftKey.base64(signature));
        return changed;
    }

    private JsonNode keys() {
        return person.api().get(HOME).expect(200).json().required("items");
    }

    private void switchSecondFactorOn() throws InterruptedException {
        Api me = person.api();
        String secret = me.post("/api/me/second-factor", Map.of("password", Site.PASSWORD))
                .expect(200)
                .json()
                .required("secret")
                .asText();
        me.post("/api/me/second-factor/confirmation", Map.of("code", new Authenticator(secret).next()))
                .expect(200);
    }

    private void assertRefused(Map<String, Object> body) {
        assertThat(type(person.api().post(HOME, body).expect(409))).isEqualTo("urn:picasso:accounts:passkey-refused");
    }

    private static void assertBad(Answer answer) {
        assertThat(type(answer.expect(401))).isEqualTo("urn:picasso:accounts:bad-passkey");
    }

    private void awaitMail(String subject) {
        await().atMost(PATIENCE)
                .until(() -> site.town()
                        .mails(email)
                        .valueStream()
                        .anyMatch(mail -> mail.required("subject").asText().equals(subject)));
    }

    private static String type(Answer problem) {
        return problem.json().required("type").asText();
    }
}
