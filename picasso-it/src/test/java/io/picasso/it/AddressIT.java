package io.picasso.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.picasso.devstack.client.Answer;
import io.picasso.devstack.client.Person;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Another address: proved before it counts, told to the old one, and silent about whose it is. */
class AddressIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Pattern TOKEN = Pattern.compile("/email\\?token=([\\w.-]+)");
    private static final String LINK = "Confirm your new address";
    private static final String WARNING = "Another address for your account?";
    private static final String MOVED = "Your account has another address";
    private static final String ALREADY_HERE = "You have an account already";

    private final Site site = Site.running();
    private final Person mover = site.somebody("mover");
    private final String old = mover.handle() + "@picasso.example";
    private final String fresh = "new-" + old;

    /** Also after a failed test, so that the next one finds a site. */
    @AfterEach
    void heal() throws InterruptedException {
        site.stack().start();
    }

    @Test
    void anAddressCountsOnceItIsProved() {
        Person elsewhere = site.town().logIn(mover.handle(), Site.PASSWORD);
        ask(fresh).expect(202);
        String token = token(fresh);
        assertThat(mails(old, WARNING).getFirst().required("text").asText()).doesNotContain(fresh);
        logIn(fresh).expect(401);
        logIn(old).expect(200);
        assertThat(me().required("email").asText()).isEqualTo(old);

        confirm(token.substring(0, token.length() - 2) + "xx").expect(404);
        mover.api().post("/api/accounts/confirmations", Map.of("token", token)).expect(204);
        confirm(token).expect(404);

        assertThat(me().required("email").asText()).isEqualTo(fresh);
        eventually().untilAsserted(() -> elsewhere.api().get("/api/me").expect(401));
        logIn(fresh).expect(200);
        logIn(old).expect(401);
        assertThat(mails(old, MOVED)).hasSize(1);
        assertThat(mails(fresh, LINK)).hasSize(1);
        register(old, mover.handle() + "_b").expect(202);
        mails(old, "Confirm your address");
    }

    @Test
    void whoHasTheAddressIsToldAndNobodyElseLearnsOfIt() {
        Person owner = site.somebody("owner");
        String taken = owner.handle() + "@picasso.example";
        Answer toTaken = ask(taken.toUpperCase(java.util.Locale.ROOT)).expect(202);

        mails(taken, ALREADY_HERE);
        mails(old, WARNING);
        Answer toFree = ask(fresh).expect(202);
        token(fresh);
        assertThat(toTaken.text()).isEqualTo(toFree.text());
        assertThat(mails(old, WARNING, 2)).hasSize(2);
        assertThat(subjects(taken, LINK)).isEmpty();
        logIn(taken).expect(200);
    }

    @Test
    void itNeedsThePasswordAndAnAddress() {
        change("no address", Site.PASSWORD).expect(422);
        change(fresh, "not the password").expect(403);
        mover.api().post("/api/me/email", Map.of("email", fresh)).expect(422);
        site.guest()
                .post("/api/me/email", Map.of("email", fresh, "password", Site.PASSWORD))
                .expect(401);
        assertThat(subjects(old, WARNING)).isEmpty();
        assertThat(subjects(fresh, LINK)).isEmpty();
    }

    @Test
    void onlyTheNewestLinkWorksAndAnotherPasswordKillsIt() {
        ask(fresh).expect(202);
        String first = token(fresh);
        String other = "other-" + old;
        ask(other).expect(202);
        String second = token(other);
        confirm(first).expect(404);
        mover.api()
                .put("/api/me/password", Map.of("current", Site.PASSWORD, "password", "another picture a day"))
                .expect(204);
        confirm(second).expect(404);
        site.guest()
                .post("/api/tokens", Map.of("email", old, "password", "another picture a day"))
                .expect(200);
    }

    @Test
    void whoeverRegistersTheAddressMeanwhileAndProvesItHasIt() {
        ask(fresh).expect(202);
        String link = token(fresh);
        register(fresh, mover.handle() + "_c").expect(202);
        mails(fresh, "Confirm your address");
        site.guest()
                .post("/api/accounts/confirmations", Map.of("token", site.town().mailedToken(fresh)))
                .expect(204);

        confirm(link).expect(404);
        logIn(old).expect(200);
        logIn(fresh).expect(200);
    }

    @Test
    void aServerThatDiesAfterTheMoveSettlesItWhenItIsBack() throws Exception {
        ask(fresh).expect(202);
        String token = token(fresh);
        site.haltAt("commit.after ChangeEmail");
        try {
            confirm(token);
        } catch (UncheckedIOException died) {
            assertThat(died).isNotNull();
        }
        site.awaitDeathAndRestart();

        confirm(token).expect(404);
        eventually().untilAsserted(() -> logIn(fresh).expect(200));
        mails(old, MOVED);
        eventually().untilAsserted(() -> logIn(old).expect(401));
        register(old, mover.handle() + "_d").expect(202);
        mails(old, "Confirm your address");
        register(fresh, mover.handle() + "_e").expect(202);
        mails(fresh, ALREADY_HERE);
    }

    private static ConditionFactory eventually() {
        return await().atMost(PATIENCE)
                .ignoreExceptionsInstanceOf(io.picasso.devstack.client.UnexpectedAnswerException.class);
    }

    private JsonNode me() {
        return mover.api().get("/api/me").expect(200).json();
    }

    private Answer ask(String email) {
        return change(email, Site.PASSWORD);
    }

    private Answer change(String email, String password) {
        return mover.api().post("/api/me/email", Map.of("email", email, "password", password));
    }

    private Answer confirm(String token) {
        return site.guest().post("/api/accounts/confirmations", Map.of("token", token));
    }

    private Answer logIn(String email) {
        return site.guest().post("/api/tokens", Map.of("email", email, "password", Site.PASSWORD));
    }

    private Answer register(String email, String handle) {
        return site.guest()
                .post(
                        "/api/accounts",
                        Map.of("email", email, "password", Site.PASSWORD, "handle", handle, "name", "Next here"));
    }

    private String token(String email) {
        Matcher token =
                TOKEN.matcher(mails(email, LINK).getFirst().required("text").asText());
        assertThat(token.find()).as("a link in the mail").isTrue();
        return token.group(1);
    }

    private List<JsonNode> mails(String email, String subject) {
        return mails(email, subject, 1);
    }

    private List<JsonNode> mails(String email, String subject, int count) {
        return await().atMost(PATIENCE).until(() -> subjects(email, subject), mails -> mails.size() >= count);
    }

    private List<JsonNode> subjects(String email, String subject) {
        return site.town()
                .mails(email)
                .valueStream()
                .filter(mail -> mail.required("subject").asText().equals(subject))
                .toList();
    }
}
