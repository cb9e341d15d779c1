package io.picasso.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.picasso.devstack.client.Answer;
import io.picasso.devstack.client.Api;
import io.picasso.devstack.client.Person;
import io.picasso.it.security.Refusal;
import java.net.http.HttpRequest.BodyPublishers;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** People hear of what happens to them: in the application, together and once; by mail, as they want it. */
class NotificationsIT {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final byte[] FILE = Site.sample("dotnet-280.png");
    /** Changes nothing, and says how many there are. */
    private static final String WAITING = "update notice_waiting set kind = kind where inbox = ?";

    private static final String TO_YESTERDAY =
            "update notice_waiting set at = date_sub(utc_date(), interval 1 day) where inbox = ?";
    private static final Pattern ONE_CLICK = Pattern.compile("/unsubscribe\\?token=([\\w.-]+)");

    private final Site site = Site.running();
    private final Person maker = site.somebody("maker");
    private final String picture =
            maker.offer(FILE, "Told of", 700).required("id").asText();

    @Test
    void whatSeveralPeopleDoIsOneLine() {
        List<Person> fans = site.people("fan", 3);
        fans.forEach(fan -> like(fan, picture));
        like(maker, picture);

        JsonNode line = awaitFirst(maker, of -> of.required("count").asInt() == 3);
        assertThat(line.required("kind").asText()).isEqualTo("like");
        assertThat(line.required("read").asBoolean()).isFalse();
        assertThat(line.required("picture").required("title").asText()).isEqualTo("Told of");
        assertThat(line.required("actors"))
                .extracting(actor -> actor.required("handle").asText())
                .containsExactlyInAnyOrderElementsOf(
                        fans.stream().map(Person::handle).toList());
        assertThat(list(maker).required("unread").asInt()).isEqualTo(1);
    }

    @Test
    void whatWasReadIsUnreadAgainWhenMoreHappens() {
        like(site.somebody("fan"), picture);
        String id = awaitFirst(maker, line -> true).required("id").asText();

        read(maker, Map.of("ids", List.of(id)));
        assertThat(list(maker).required("unread").asInt()).isZero();
        like(site.somebody("fan"), picture);
        awaitFirst(
                maker,
                line -> line.required("count").asInt() == 2
                        && !line.required("read").asBoolean());

        read(maker, Map.of("all", true));
        assertThat(list(maker).required("items").get(0).required("read").asBoolean())
                .isTrue();
        assertThat(list(maker).required("unread").asInt()).isZero();
    }

    @Test
    void nobodyReadsWhatIsToldToSomebodyElse() {
        like(site.somebody("fan"), picture);
        String id = awaitFirst(maker, line -> true).required("id").asText();
        Person other = site.somebody("other");

        Refusal.assertRefused(other.api().put("/api/notifications/read", Map.of("ids", List.of(id))), 404);
        for (Object wrong : List.of(
                Map.of(), Map.of("ids", List.of()), Map.of("all", false), Map.of("ids", List.of(id), "all", true))) {
            Refusal.assertRefused(maker.api().put("/api/notifications/read", wrong), 422);
        }
        Refusal.assertRefused(maker.api().get("/api/notifications?cursor=x"), 400);
        Refusal.assertRefused(site.guest().get("/api/notifications"), 401);
        assertThat(list(maker).required("unread").asInt()).isEqualTo(1);
    }

    @Test
    void bothSidesOfASaleHearOfItAndTheListIsPaged() {
        Person buyer = site.somebody("buyer");
        like(buyer, picture);
        JsonNode order = buyer.buy(
                maker.api().get("/api/pictures/" + picture).expect(200).json(), PATIENCE);

        JsonNode bought =
                awaitFirst(buyer, line -> line.required("kind").asText().equals("purchase"));
        assertThat(bought.required("what").asText()).isEqualTo("completed");
        assertThat(bought.required("order").asText())
                .isEqualTo(order.required("id").asText());
        JsonNode sold = awaitFirst(maker, line -> line.required("kind").asText().equals("sale"));
        assertThat(sold.required("actors").get(0).required("handle").asText()).isEqualTo(buyer.handle());

        JsonNode first =
                maker.api().get("/api/notifications?limit=1").expect(200).json();
        JsonNode second = maker.api()
                .get("/api/notifications?limit=1&cursor="
                        + first.required("next").asText())
                .expect(200)
                .json();
        assertThat(second.required("items").get(0).required("kind").asText()).isEqualTo("like");
        assertThat(second.required("next").isNull()).isTrue();
    }

    @Test
    void commentsMentionsFollowersAndMessagesAreTold() {
        Person fan = site.somebody("fan");
        Person friend = site.somebody("friend");
        fan.api()
                .post("/api/pictures/" + picture + "/comments", Map.of("text", "Look, @" + friend.handle() + "!"))
                .expect(201);
        fan.api().put("/api/creators/" + maker.handle() + "/follow", Map.of()).expect(204);
        fan.api()
                .post("/api/conversations/" + maker.handle() + "/messages", Map.of("text", "Is it for sale?"))
                .expect(201);

        Awaitility.await()
                .atMost(PATIENCE)
                .untilAsserted(() -> assertThat(list(maker).required("items"))
                        .extracting(line -> line.required("kind").asText())
                        .containsExactlyInAnyOrder("comment", "follow", "message"));
        assertThat(awaitFirst(friend, line -> true).required("kind").asText()).isEqualTo("mention");
        assertThat(list(maker).toString()).doesNotContain("Is it for sale?").doesNotContain("Look, @");
    }

    @Test
    void whoeverSwitchesAKindOffDoesNotSeeIt() {
        choose(maker, Map.of("like", "off"));
        like(site.somebody("fan"), picture);
        Person buyer = site.somebody("buyer");
        buyer.buy(maker.api().get("/api/pictures/" + picture).expect(200).json(), PATIENCE);

        awaitFirst(maker, line -> line.required("kind").asText().equals("sale"));
        assertThat(list(maker).required("items")).hasSize(1);
        choose(maker, Map.of("like", "app"));
        awaitFirst(maker, line -> list(maker).required("items").size() == 2);
        Refusal.assertRefused(maker.api().put("/api/notifications/preferences", Map.of("like", "loud")), 422);
    }

    @Test
    void aMailIsSentOnceForEachCauseUntilItsLinkEndsThem() {
        choose(maker, Map.of("like", "mail"));
        Person fan = site.somebody("fan");
        like(fan, picture);
        JsonNode mail = awaitMail("likes \u201cTold of\u201d");
        assertThat(mail.required("text").asText()).contains(fan.handle());

        like(fan, picture);
        Matcher link = ONE_CLICK.matcher(mail.required("text").asText());
        assertThat(link.find()).isTrue();
        assertThat(oneClick(link.group(1) + "x").status()).isEqualTo(404);
        assertThat(preference("like")).isEqualTo("mail");
        assertThat(oneClick(link.group(1)).status()).isEqualTo(204);
        assertThat(oneClick(link.group(1)).status()).isEqualTo(204);
        Awaitility.await().atMost(PATIENCE).until(() -> preference("like").equals("app"));

        like(site.somebody("fan"), picture);
        awaitFirst(maker, line -> line.required("count").asInt() == 2);
        choose(maker, Map.of("refund", "app", "like", "mail"));
        like(site.somebody("late"), picture);
        awaitMail("late of the tests");
        assertThat(mails("likes \u201cTold of\u201d")).hasSize(2);
    }

    @Test
    void oneMailTellsOfADayThatIsOver() throws Exception {
        choose(maker, Map.of("like", "digest"));
        site.people("fan", 2).forEach(fan -> like(fan, picture));
        Awaitility.await().atMost(PATIENCE).until(() -> waiting(WAITING) == 2);
        waiting(TO_YESTERDAY);

        JsonNode mail = awaitMail("Your day at Picasso");
        assertThat(mail.required("text").asText()).contains("Likes: 2");
        Awaitility.await().atMost(PATIENCE).until(() -> waiting(WAITING) == 0);
        assertThat(mails("Your day at Picasso")).hasSize(1);
    }

    /** Does something with the notices that wait for the mail of their day; returns how many there were. */
    private int waiting(String change) throws Exception {
        int rows = 0;
        String inbox = "inbox-" + accountId();
        for (int shard = 0; shard < Site.shards(); shard++) {
            try (Connection connection = site.shard(shard);
                    PreparedStatement statement = connection.prepareStatement(change)) {
                statement.setString(1, inbox);
                rows += statement.executeUpdate();
            }
        }
        return rows;
    }

    private String accountId() {
        return maker.api().get("/api/me").expect(200).json().required("id").asText();
    }

    private Answer oneClick(String token) {
        Api guest = site.guest();
        return guest.send(guest.request("/api/notifications/unsubscribe?token=" + token)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("List-Unsubscribe=One-Click")));
    }

    private static void like(Person who, String picture) {
        who.api().put("/api/pictures/" + picture + "/like", Map.of()).expect(204);
    }

    private static void choose(Person who, Map<String, String> ways) {
        JsonNode all = who.api()
                .put("/api/notifications/preferences", ways)
                .expect(200)
                .json();
        ways.forEach((kind, way) -> assertThat(all.required(kind).asText()).isEqualTo(way));
    }

    private String preference(String kind) {
        return maker.api()
                .get("/api/notifications/preferences")
                .expect(200)
                .json()
                .required(kind)
                .asText();
    }

    private static void read(Person who, Map<String, ?> what) {
        String version = who.api()
                .put("/api/notifications/read", what)
                .expect(204)
                .header("ETag")
                .replace("\"", "");
        who.api().get("/api/notifications?minVersion=" + version).expect(200);
    }

    private static JsonNode list(Person who) {
        return who.api().get("/api/notifications").expect(200).json();
    }

    private static JsonNode awaitFirst(Person who, Predicate<JsonNode> wish) {
        return Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> list(who).required("items").path(0), line -> line.isObject() && wish.test(line));
    }

    private JsonNode awaitMail(String subjectOrText) {
        return Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> mails(subjectOrText), found -> !found.isEmpty())
                .getFirst();
    }

    private List<JsonNode> mails(String part) {
        List<JsonNode> found = new ArrayList<>();
        for (JsonNode mail : site.town().mails(maker.handle() + "@picasso.example")) {
            if ((mail.required("subject").asText() + mail.required("text").asText()).contains(part)) {
                found.add(mail);
            }
        }
        return found;
    }
}
