package io.picasso.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.picasso.accounts.AccountId;
import io.picasso.chat.ChatEvent;
import io.picasso.chat.ConversationId;
import io.picasso.chat.MessageId;
import io.picasso.contract.Event;
import io.picasso.contract.EventCodec;
import io.picasso.contract.EventNames;
import io.picasso.devstack.client.Answer;
import io.picasso.devstack.client.Person;
import io.picasso.devstack.client.UnexpectedAnswerException;
import io.picasso.it.torture.check.Shards;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.Test;

/** Two people write to each other, and a third one tries to. */
class ChatIT {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Pattern TOKEN = Pattern.compile("/removal\\?token=([\\w.-]+)");

    private final Site site = Site.running();
    private final Person ann = site.somebody("ann");
    private final Person ben = site.somebody("ben");

    @Test
    void aMessageIsSentReceivedAndSeen() {
        JsonNode sent = says(ann, ben, "Is the frame included?").expect(201).json();

        assertThat(sent.required("state").asText()).isEqualTo("sent");
        eventually().untilAsserted(() -> assertThat(unread(ben)).isEqualTo(1));
        JsonNode talk = item(ben, 0);
        assertThat(talk.required("id").asText()).isEqualTo(ann.handle());
        assertThat(talk.required("last").required("text").asText()).isEqualTo("Is the frame included?");
        assertThat(talk.required("last").has("state")).isFalse();
        assertThat(talk.toString()).doesNotContain("@picasso.example");

        mark(ben, ann, "delivered", sent);
        assertThat(state(ann, ben)).isEqualTo("delivered");
        mark(ben, ann, "read", sent);
        assertThat(state(ann, ben)).isEqualTo("seen");
        mark(ben, ann, "delivered", sent);
        assertThat(state(ann, ben)).isEqualTo("seen");
        assertThat(unread(ben)).isZero();
    }

    @Test
    void whatIsSentAgainIsThereOnce() {
        String key = UUID.randomUUID().toString();
        Map<String, String> body = Map.of("text", "Once.");

        JsonNode first = ann.api()
                .post(messages(ben), body, "Idempotency-Key", key)
                .expect(201)
                .json();
        JsonNode again = ann.api()
                .post(messages(ben), body, "Idempotency-Key", key)
                .expect(201)
                .json();
        Answer other = says(ann, ben, "Once.");

        assertThat(again.required("id")).isEqualTo(first.required("id"));
        assertThat(read(ann, ben, "&minVersion=" + other.version()).findValuesAsText("text"))
                .containsExactly("Once.", "Once.");
    }

    @Test
    void historyIsPagedAndSearchedByItsTwoMembersOnly() {
        says(ann, ben, "Der Rahmen ist aus Eiche.");
        says(ben, ann, "Und das Glas?");
        says(ann, ben, "Entspiegelt, café-braun.");
        Answer last = says(ben, ann, "Der Rahmen gefällt mir.");
        String fresh = "&minVersion=" + last.version();

        JsonNode page =
                ann.api().get(messages(ben) + "?limit=3" + fresh).expect(200).json();
        assertThat(page.required("items")).hasSize(3);
        says(ben, ann, "Noch etwas.").expect(201);
        JsonNode rest = ann.api()
                .get(messages(ben) + "?limit=3&cursor=" + page.required("next").asText())
                .expect(200)
                .json();
        assertThat(rest.required("items").findValuesAsText("text")).containsExactly("Der Rahmen ist aus Eiche.");
        assertThat(rest.required("next").isNull()).isTrue();

        assertThat(read(ann, ben, "&q=rahmen").findValuesAsText("text"))
                .containsExactly("Der Rahmen gefällt mir.", "Der Rahmen ist aus Eiche.");
        assertThat(read(ben, ann, "&q=CAFE").findValuesAsText("text")).hasSize(1);
        Person eve = site.somebody("eve");
        assertThat(read(eve, ann, "&q=rahmen")).isEmpty();
        String mine = page.required("items").get(0).required("id").asText();
        eve.api().delete(messages(ann) + "/" + mine).expect(404);
        eve.api()
                .put("/api/conversations/" + ann.handle() + "/read", Map.of("upTo", mine))
                .expect(404);
        eve.api()
                .get(messages(ben) + "?cursor=" + page.required("next").asText())
                .expect(400);
    }

    @Test
    void aMessageMayBeAboutAPicture() {
        JsonNode picture = ben.offer(Site.sample("dotnet-280.png"), "Asked about", 500);
        Map<String, String> body =
                Map.of("text", "Still there?", "picture", picture.required("id").asText());

        JsonNode sent = ann.api().post(messages(ben), body).expect(201).json();

        assertThat(sent.required("picture").required("title").asText()).isEqualTo("Asked about");
        eventually()
                .untilAsserted(() -> assertThat(read(ben, ann, ""))
                        .extracting(message -> message.required("picture").required("id"))
                        .containsExactly(picture.required("id")));
        ann.api().post(messages(ben), Map.of("text", "x", "picture", "nothing")).expect(404);
    }

    @Test
    void whoIsBlockedIsRefusedUntilTheyAreNot() {
        says(ann, ben, "Hello.").expect(201);
        String block = "/api/conversations/" + ann.handle() + "/block";
        ben.api().put(block, Map.of()).expect(204);
        ben.api().put(block, Map.of()).expect(204);

        assertThat(type(says(ann, ben, "Hello?").expect(409))).isEqualTo("urn:picasso:chat:blocked");
        assertThat(type(says(ben, ann, "Well.").expect(409))).isEqualTo("urn:picasso:chat:blocking");
        assertThat(ann.api()
                        .get("/api/conversations/" + ben.handle())
                        .expect(200)
                        .json()
                        .required("blocking")
                        .asBoolean())
                .isFalse();
        ann.api().delete("/api/conversations/" + ben.handle() + "/block").expect(204);
        assertThat(type(says(ann, ben, "Now?").expect(409))).isEqualTo("urn:picasso:chat:blocked");

        ben.api().delete(block).expect(204);
        says(ann, ben, "Thank you.").expect(201);
    }

    @Test
    void aReportReachesTheModeratorsAndNobodyElse() {
        says(ann, ben, "Buy this.").expect(201);
        Person administrator = site.town().find("admin", "The administrator", Site.PASSWORD);
        Person moderator = site.somebody("modchat");
        administrator
                .api()
                .put("/api/roles/moderator/" + moderator.handle(), Map.of())
                .expect(204);

        ben.api()
                .post("/api/conversations/" + ann.handle() + "/report", Map.of("reason", "Sells what is not theirs."))
                .expect(202);

        eventually().untilAsserted(() -> {
            JsonNode report = moderator
                    .api()
                    .get("/api/reports")
                    .expect(200)
                    .json()
                    .required("items")
                    .get(0);
            assertThat(report.required("reason").asText()).isEqualTo("Sells what is not theirs.");
            assertThat(report.required("reported").required("handle").asText()).isEqualTo(ann.handle());
        });
        assertThat(moderator.api().get("/moderation/reports").expect(200).text())
                .contains("Sells what is not theirs.", "/creators/" + ann.handle());
        ann.api().get("/api/reports").expect(403);
        ben.api()
                .post("/api/conversations/" + ann.handle() + "/report", Map.of("reason", " "))
                .expect(422);
    }

    @Test
    void whatCannotBeReadIsRefused() {
        for (String text : List.of("", "   \n ", "\u200b\u200d", "a\u202eb", "a\u0000b", "\u2066x\u2069")) {
            assertThat(type(says(ann, ben, text).expect(422))).startsWith("urn:picasso:chat:");
        }
    }

    @Test
    void aMessageThatIsToldAgainAfterItWasTakenBackStaysAway() throws Exception {
        JsonNode sent = says(ann, ben, "Never mind.").expect(201).json();
        MessageId message = new MessageId(sent.required("id").asText());
        ann.api().delete(messages(ben) + "/" + message).expect(204);
        AccountId by = account(ann);
        AccountId to = account(ben);
        Event event = new ChatEvent.MessageSent(message, by, to, null);
        tellAgain(ConversationId.between(by, to).stream().value(), 1, event, Map.of("text", "Never mind."));
        Answer after = says(ann, ben, "After it.").expect(201);

        JsonNode items = read(ben, ann, "&minVersion=" + after.version());
        assertThat(items.get(0).required("text").asText()).isEqualTo("After it.");
        assertThat(items.get(1).required("text").isNull()).isTrue();
        assertThat(items).hasSize(2);
        assertThat(unread(ben)).isEqualTo(1);
    }

    @Test
    void aMessageHasTwoThousandCharactersAtMost() {
        says(ann, ben, "😀".repeat(2_000)).expect(201);
        assertThat(type(says(ann, ben, "x".repeat(2_001)).expect(422))).isEqualTo("urn:picasso:chat:too-long");
        says(ann, ben, "x".repeat(1_000_000)).expect(413);
        ann.api().post(messages(ben), Map.of()).expect(422);
        ann.api()
                .send(ann.api()
                        .request(messages(ben))
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString("{\"text\":7}")))
                .expect(422);
        String markup = "<script>alert(1)</script> ' or 1=1 -- ${7*7} #{7*7}";
        Answer said = says(ann, ben, markup).expect(201);
        assertThat(read(ann, ben, "&minVersion=" + said.version())
                        .get(0)
                        .required("text")
                        .asText())
                .isEqualTo(markup);
        says(ann, ben, "@" + ben.handle() + " ".repeat(1) + "مرحبا \u200fأهلا").expect(201);
    }

    @Test
    void nobodyWritesToThemselvesOrToNobody() {
        assertThat(type(says(ann, ann, "Me.").expect(409))).isEqualTo("urn:picasso:chat:yourself");
        ann.api()
                .post("/api/conversations/nobody_at_all/messages", Map.of("text", "x"))
                .expect(404);
        ann.api()
                .post("/api/conversations/former-member/messages", Map.of("text", "x"))
                .expect(404);
        site.guest().get("/api/conversations").expect(401);
        ann.api().get("/api/conversations?cursor=AAAA").expect(400);
        ann.api()
                .put("/api/conversations/" + ben.handle() + "/read", Map.of("upTo", "nothing"))
                .expect(404);
    }

    @Test
    void whatIsTakenBackIsNowhereAnyMore() throws Exception {
        String secret = "secret" + System.nanoTime();
        JsonNode sent = says(ann, ben, secret).expect(201).json();
        eventually().untilAsserted(() -> assertThat(unread(ben)).isEqualTo(1));
        assertThat(kept(secret)).hasSize(1);

        ben.api().delete(messages(ann) + "/" + sent.required("id").asText()).expect(403);
        Answer deleted = ann.api()
                .delete(messages(ben) + "/" + sent.required("id").asText())
                .expect(204);

        JsonNode shown = read(ben, ann, "&minVersion=" + deleted.version()).get(0);
        assertThat(shown.required("text").isNull()).isTrue();
        assertThat(read(ben, ann, "&q=" + secret)).isEmpty();
        assertThat(unread(ben)).isZero();
        assertThat(kept(secret)).isEmpty();
    }

    @Test
    void whoLeavesTakesTheirWordsAlong() throws Exception {
        String secret = "secret" + System.nanoTime();
        says(ann, ben, secret).expect(201);
        says(ben, ann, "Stays with me.").expect(201);
        ann.api()
                .post("/api/conversations/" + ben.handle() + "/report", Map.of("reason", secret))
                .expect(202);
        remove(ann);

        eventually().untilAsserted(() -> {
            assertThat(kept(secret)).isEmpty();
            JsonNode talk = item(ben, 0);
            assertThat(talk.required("gone").asBoolean()).isTrue();
            assertThat(talk.required("with").required("handle").asText()).isEqualTo("former-member");
            String path = "/api/conversations/" + talk.required("id").asText() + "/messages";
            JsonNode items = ben.api().get(path).expect(200).json().required("items");
            assertThat(items.get(0).required("text").asText()).isEqualTo("Stays with me.");
            assertThat(items.get(1).required("text").isNull()).isTrue();
            assertThat(type(ben.api()
                            .post(path, Map.of("text", "Where are you?"))
                            .expect(409)))
                    .isEqualTo("urn:picasso:chat:gone");
        });
    }

    @Test
    void whoWritesTooMuchHasToWait() {
        Answer answer = says(ann, ben, "0");
        for (int i = 1; i < 100 && answer.status() == 201; i++) {
            answer = says(ann, ben, Integer.toString(i));
        }
        assertThat(answer.expect(429).header("Retry-After")).isNotEmpty();
        says(ben, ann, "I may.").expect(201);
    }

    @Test
    void whoIsHereIsSaidRoughly() {
        says(ann, ben, "There?").expect(201);
        assertThat(ann.api()
                        .get("/api/conversations/" + ben.handle())
                        .expect(200)
                        .json()
                        .required("presence")
                        .asText())
                .isEmpty();
        ben.api().put("/api/me/presence", Map.of()).expect(200);
        assertThat(ann.api()
                        .get("/api/conversations/" + ben.handle())
                        .expect(200)
                        .json()
                        .required("presence")
                        .asText())
                .isEqualTo("now");
    }

    private static AccountId account(Person who) {
        return new AccountId(
                who.api().get("/api/me").expect(200).json().required("id").asText());
    }

    /** As after a crash of the projection: the same message once more. */
    private void tellAgain(String stream, long version, Event event, Map<String, String> beside) throws Exception {
        Properties config = new Properties();
        config.put("bootstrap.servers", site.stack().settings().get("kafka.bootstrap.servers"));
        String text = EventCodec.message(
                stream, version, EventNames.of(event), Instant.now(), EventCodec.body(event), beside);
        try (KafkaProducer<String, String> producer =
                new KafkaProducer<>(config, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>("picasso.events", stream, text)).get(30, TimeUnit.SECONDS);
        }
    }

    private static ConditionFactory eventually() {
        return await().atMost(PATIENCE).ignoreExceptionsInstanceOf(UnexpectedAnswerException.class);
    }

    /** Removes an account by the link that is mailed to it. */
    private void remove(Person who) {
        who.api().delete("/api/me").expect(202);
        String token = await().atMost(PATIENCE)
                .until(
                        () -> site.town()
                                .mails(who.handle() + "@picasso.example")
                                .valueStream()
                                .map(mail -> TOKEN.matcher(mail.required("text").asText()))
                                .filter(Matcher::find)
                                .map(found -> found.group(1))
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
        site.guest()
                .post("/api/accounts/removals", Map.of("token", token, "giveUpBalance", true))
                .expect(204);
    }

    private static String messages(Person with) {
        return "/api/conversations/" + with.handle() + "/messages";
    }

    private static Answer says(Person who, Person to, String text) {
        return who.api().post(messages(to), new HashMap<>(Map.of("text", text)));
    }

    private static JsonNode read(Person who, Person with, String more) {
        return who.api()
                .get(messages(with) + "?limit=100" + more)
                .expect(200)
                .json()
                .required("items");
    }

    private static void mark(Person who, Person with, String how, JsonNode message) {
        Answer marked = who.api()
                .put(
                        "/api/conversations/" + with.handle() + "/" + how,
                        Map.of("upTo", message.required("id").asText()))
                .expect(204);
        assertThat(with.api()
                        .get("/api/conversations/" + who.handle() + "?minVersion=" + marked.version())
                        .expect(200)
                        .status())
                .isEqualTo(200);
    }

    private static String state(Person who, Person with) {
        return read(who, with, "").get(0).required("state").asText();
    }

    private static long unread(Person who) {
        return who.api()
                .put("/api/me/presence", Map.of())
                .expect(200)
                .json()
                .required("unread")
                .asLong();
    }

    private static JsonNode item(Person who, int index) {
        return who.api()
                .get("/api/conversations")
                .expect(200)
                .json()
                .required("items")
                .get(index);
    }

    private static String type(Answer answer) {
        return answer.json().required("type").asText();
    }

    /** Where a shard still has a text. */
    private List<String> kept(String text) throws Exception {
        String word = "like '%" + text + "%'";
        return new Shards(site.stack())
                .all(
                        "select stream_id as found from vault where body " + word
                                + " union all select stream_id from event where body " + word,
                        (shard, row) -> row.getString("found"));
    }
}
