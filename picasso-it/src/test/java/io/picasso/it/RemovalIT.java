package io.picasso.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.picasso.devstack.Stack;
import io.picasso.devstack.client.Answer;
import io.picasso.devstack.client.Api;
import io.picasso.devstack.client.Person;
import io.picasso.devstack.client.UnexpectedAnswerException;
import io.picasso.it.torture.check.Shards;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.awaitility.core.ConditionFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Taking everything along, and the end of an account: what goes, what stays under nobody's name, and who cannot cause it. */
class RemovalIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Pattern TOKEN = Pattern.compile("/removal\\?token=([\\w.-]+)");
    private static final String LINK = "Remove your account";
    private static final String UNDER_WAY = "urn:picasso:accounts:orders-under-way";
    private static final byte[] PHOTO = Site.sample("dotnet-280.png");

    private final Site site = Site.running();
    private final Bookkeeper books = new Bookkeeper(site);
    private final Person leaver = site.somebody("leaver");
    private final Person friend = site.somebody("friend");

    /** Also after a failed test, so that the next one finds a site. */
    @AfterEach
    void heal() throws InterruptedException {
        site.stack().start();
    }

    @Test
    void theExportHoldsEverything() throws IOException {
        JsonNode kept = leaver.offer(PHOTO, "Kept", 1_000);
        JsonNode sold = leaver.offer(PHOTO, "Sold", 2_000);
        String sale = friend.buy(sold, PATIENCE).required("id").asText();
        JsonNode bought = friend.offer(PHOTO, "Bought", 3_000);
        String purchase = leaver.buy(bought, PATIENCE).required("id").asText();
        books.line(leaver, sale, "sale");
        leaver.api().put("/api/pictures/" + id(bought) + "/like", Map.of()).expect(204);
        leaver.api()
                .post("/api/pictures/" + id(bought) + "/comments", Map.of("text", "Mine, at last"))
                .expect(201);
        eventually().untilAsserted(() -> {
            JsonNode shown =
                    leaver.api().get("/api/pictures/" + id(bought)).expect(200).json();
            assertThat(shown.required("liked").asBoolean()).isTrue();
            assertThat(shown.required("owner").required("handle").asText()).isEqualTo(leaver.handle());
            assertThat(picture(sold).required("owner").required("handle").asText())
                    .isEqualTo(friend.handle());
        });

        Answer answer = leaver.api().get("/api/me/export").expect(200);
        Map<String, byte[]> files = unpacked(answer.bytes());

        assertThat(answer.header("Content-Type")).isEqualTo("application/zip");
        JsonNode profile = json(files, "profile.json");
        assertThat(profile.required("email").asText()).isEqualTo(email(leaver));
        assertThat(profile.required("name").asText()).isEqualTo("leaver of the tests");
        assertThat(ids(json(files, "pictures-owned.json"))).containsExactlyInAnyOrder(id(kept), id(bought));
        assertThat(ids(json(files, "pictures-made.json"))).containsExactlyInAnyOrder(id(kept), id(sold));
        assertThat(files.get("originals/" + id(kept) + ".png")).isEqualTo(PHOTO);
        assertThat(files.get("originals/" + id(bought) + ".png")).isEqualTo(PHOTO);
        assertThat(files).doesNotContainKey("originals/" + id(sold) + ".png");
        assertThat(json(files, "orders.json").findValuesAsText("id")).containsExactly(purchase);
        assertThat(json(files, "sales.json").findValuesAsText("id")).containsExactly(sale);
        assertThat(json(files, "statement.json").findValuesAsText("order")).containsExactly(sale);
        assertThat(json(files, "balances.json").get(0).required("amount").asLong())
                .isEqualTo(books.balance(leaver));
        assertThat(new String(files.get("likes.json"), StandardCharsets.UTF_8)).contains(id(bought));
        assertThat(json(files, "comments.json").findValuesAsText("text")).containsExactly("Mine, at last");
        assertThat(json(files, "passkeys.json")).isEmpty();
        site.guest().get("/api/me/export").expect(401);
    }

    @Test
    void whoLeavesIsForgottenAndWhatWasSoldStays() throws Exception {
        JsonNode unsold = leaver.offer(PHOTO, "Unsold", 1_000);
        JsonNode sold = leaver.offer(PHOTO, "Stays", 2_000);
        friend.buy(sold, PATIENCE);
        JsonNode wanted = friend.offer(PHOTO, "Never paid", 3_000);
        String open = leaver.order(wanted).required("id").asText();
        leaver.await(open, PATIENCE, "RESERVED");

        String token = askedFor(leaver);
        Answer owed = complete(token, Map.of());
        assertThat(owed.expect(409).json().required("type").asText()).isEqualTo("urn:picasso:accounts:balance-owed");
        leaver.api().get("/api/me").expect(200);
        assertThat(complete(token, Map.of("giveUpBalance", true))
                        .expect(409)
                        .json()
                        .required("type")
                        .asText())
                .isEqualTo(UNDER_WAY);
        leaver.await(open, PATIENCE, "CANCELLED");
        completes(token);
        complete(token, Map.of("giveUpBalance", true)).expect(404);

        logIn(leaver).expect(401);
        eventually().untilAsserted(() -> leaver.api().get("/api/me").expect(401));
        gone(unsold);
        eventually()
                .untilAsserted(() -> assertThat(picture(sold)
                                .required("creator")
                                .required("handle")
                                .asText())
                        .isEqualTo("former-member"));
        assertThat(picture(sold).required("owner").required("handle").asText()).isEqualTo(friend.handle());
        Answer history = site.guest().get("/api/pictures/" + id(sold) + "/history");
        assertThat(history.expect(200).text()).contains("former-member").doesNotContain(leaver.handle());
        site.guest().get("/api/creators/" + leaver.handle()).expect(404);
        String german = site.guest()
                .send(HttpRequest.newBuilder(URI.create(site.stack().url() + "/pictures/" + id(sold)))
                        .header("Accept-Language", "de"))
                .expect(200)
                .text();
        assertThat(german).contains("Ehemaliges Mitglied").doesNotContain("former-member", "Former member");
        assertThat(friend.original(id(sold))).isEqualTo(PHOTO);
        assertThat(friend.api().get("/api/pictures?limit=100").expect(200).text())
                .doesNotContain("\"" + leaver.handle() + "\"");
        Person third = site.somebody("third");
        eventually()
                .untilAsserted(
                        () -> third.order(wanted, "k" + System.nanoTime()).expect(202));
        assertThat(subjects(leaver, "Your account is removed")).hasSize(1);
        eventually().untilAsserted(() -> assertThat(traces(leaver)).isEmpty());
    }

    @Test
    void whoLeavesFollowsNobodyIsFollowedByNobodyAndTakesTheirCollectionsAlong() throws Exception {
        String there = "/api/creators/" + friend.handle();
        leaver.api().put(there + "/follow", Map.of()).expect(204);
        friend.api()
                .put("/api/creators/" + leaver.handle() + "/follow", Map.of())
                .expect(204);
        String collection = "/api/collections/"
                + id(leaver.api()
                        .post("/api/collections", Map.of("name", "Of " + leaver.handle(), "public", true))
                        .expect(201)
                        .json());
        assertThat(site.guest()
                        .get(there)
                        .expect(200)
                        .json()
                        .required("followers")
                        .asInt())
                .isEqualTo(1);

        completes(askedFor(leaver));

        eventually().untilAsserted(() -> {
            JsonNode seen = site.guest().get(there).expect(200).json();
            assertThat(seen.required("followers").asInt()).isZero();
            assertThat(seen.required("following").asInt()).isZero();
            site.guest().get(collection).expect(404);
        });
        eventually().untilAsserted(() -> assertThat(traces(leaver)).isEmpty());
    }

    @Test
    void nobodyLeavesInTheMiddleOfASale() throws Exception {
        JsonNode wanted = leaver.offer(PHOTO, "Just being bought", 2_000);
        String order = friend.order(wanted).required("id").asText();
        JsonNode reserved = friend.await(order, PATIENCE, "RESERVED");
        String token = askedFor(leaver);

        Answer refused = complete(token, Map.of("giveUpBalance", true)).expect(409);
        assertThat(refused.json().required("type").asText()).isEqualTo(UNDER_WAY);
        leaver.api().get("/api/me").expect(200);
        eventually()
                .untilAsserted(
                        () -> assertThat(picture(wanted).required("forSale").asBoolean())
                                .isFalse());
        friend.pay(reserved, Person.GOOD_CARD);
        friend.await(order, PATIENCE, "COMPLETED");

        eventually()
                .untilAsserted(() -> assertThat(complete(token, Map.of())
                                .expect(409)
                                .json()
                                .required("type")
                                .asText())
                        .isEqualTo("urn:picasso:accounts:balance-owed"));
        completes(token);
        assertThat(friend.original(id(wanted))).isEqualTo(PHOTO);
    }

    @Test
    void whatIsGivenUpIsBookedOnceAndARefundAfterwardsLeavesNoDebt() throws Exception {
        JsonNode sold = leaver.offer(PHOTO, "Given up", 2_000);
        String order = friend.buy(sold, PATIENCE).required("id").asText();
        long earned = books.proved(leaver, order, "sale");

        completes(askedFor(leaver));

        eventually().untilAsserted(() -> assertThat(booked(order, "given-up")).containsExactly(-earned, earned));
        assertThat(booked(order, null).stream().mapToLong(Long::longValue).sum())
                .isZero();
        eventually().untilAsserted(() -> assertThat(onAccount(order)).isZero());

        String intent = site.ledger()
                .required("captures")
                .valueStream()
                .filter(entry -> entry.required("metadata").toString().contains(order))
                .map(entry -> entry.required("paymentIntent").asText())
                .findFirst()
                .orElseThrow();
        Api provider = Api.guest(URI.create(site.stack().address(Stack.STRIPE)));
        JsonNode dispute = provider.post("/_disputes", Map.of("paymentIntent", intent, "reason", "fraudulent"))
                .expect(200)
                .json();
        eventually()
                .untilAsserted(() -> assertThat(
                                friend.order(order).required("disputed").asBoolean())
                        .isTrue());
        provider.post("/_disputes/" + dispute.required("id").asText(), Map.of("status", "lost"))
                .expect(200);
        friend.await(order, PATIENCE, "REFUNDED");

        eventually()
                .untilAsserted(
                        () -> assertThat(booked(order, "given-up")).containsExactly(-earned, -earned, earned, earned));
        eventually().untilAsserted(() -> assertThat(onAccount(order)).isZero());
    }

    @Test
    void anExportAlsoHoldsWhatNoPageShows() throws IOException {
        JsonNode sold = leaver.offer(PHOTO, "With a paper", 2_000);
        String order = friend.buy(sold, PATIENCE).required("id").asText();
        JsonNode scrapped = leaver.offer(PHOTO, "Thought better of", 1_000);
        leaver.api().delete("/api/pictures/" + id(scrapped)).expect(204);
        books.line(leaver, order, "sale");

        Map<String, byte[]> mine =
                unpacked(leaver.api().get("/api/me/export").expect(200).bytes());
        Map<String, byte[]> theirs =
                unpacked(friend.api().get("/api/me/export").expect(200).bytes());

        assertThat(json(mine, "account-history.json").findValuesAsText("event"))
                .containsExactly("account.registered.v1", "account.confirmed.v1");
        assertThat(json(mine, "devices.json")).hasSize(1);
        JsonNode scrap = json(mine, "pictures-deleted.json");
        assertThat(scrap.findValuesAsText("title")).containsExactly("Thought better of");
        assertThat(mine.get("originals/" + id(scrapped) + ".png")).isEqualTo(PHOTO);
        assertThat(mine.keySet()).anyMatch(name -> name.startsWith("papers/") && name.contains("settlement"));
        assertThat(theirs.keySet()).anyMatch(name -> name.startsWith("papers/") && name.contains("invoice"));
        assertThat(json(theirs, "pictures-deleted.json")).isEmpty();
    }

    @Test
    void theAddressIsFreeAgainAndTheHandleIsNot() throws Exception {
        complete(askedFor(leaver), Map.of()).expect(204);
        subjects(leaver, "Your account is removed");

        register(email(leaver), leaver.handle()).expect(409);
        String next = leaver.handle() + "_b";
        register(email(leaver), next).expect(202);
        eventually()
                .untilAsserted(() -> assertThat(site.town()
                                .mails(email(leaver))
                                .get(0)
                                .required("text")
                                .asText())
                        .contains("@" + next));
    }

    @Test
    void onlyTheNewestLinkRemoves() {
        String first = askedFor(leaver);
        leaver.api().delete("/api/me").expect(202);
        String second = tokenOf(subjects(leaver, LINK, 2).getFirst());

        assertThat(second).isNotEqualTo(first);
        complete(first, Map.of()).expect(404);
        complete(second.substring(0, second.length() - 2) + "xx", Map.of()).expect(404);
        complete(askedFor(friend).replaceFirst("^[^.]+", second.substring(0, second.indexOf('.'))), Map.of())
                .expect(404);
        site.guest().post("/api/accounts/removals", Map.of()).expect(422);
        site.guest().delete("/api/me").expect(401);
        leaver.api().get("/api/me").expect(200);
        complete(second, Map.of()).expect(204);
        friend.api().get("/api/me").expect(200);
    }

    @Test
    void aServerThatDiesAfterTheRemovalClearsUpWhenItIsBack() throws Exception {
        JsonNode unsold = leaver.offer(PHOTO, "Unsold through a crash", 1_000);
        String token = askedFor(leaver);
        site.haltAt("commit.after Remove");
        try {
            complete(token, Map.of());
        } catch (UncheckedIOException died) {
            assertThat(died).isNotNull();
        }
        site.awaitDeathAndRestart();

        complete(token, Map.of()).expect(404);
        logIn(leaver).expect(401);
        gone(unsold);
        subjects(leaver, "Your account is removed");
        eventually().untilAsserted(() -> assertThat(traces(leaver)).isEmpty());
    }

    private static ConditionFactory eventually() {
        return await().atMost(PATIENCE).ignoreExceptionsInstanceOf(UnexpectedAnswerException.class);
    }

    private String askedFor(Person who) {
        who.api().delete("/api/me").expect(202);
        return tokenOf(subjects(who, LINK, 1).getFirst());
    }

    private Answer complete(String token, Map<String, ?> more) {
        Map<String, Object> body = new LinkedHashMap<>(more);
        body.put("token", token);
        return site.guest().post("/api/accounts/removals", body);
    }

    /** Removes the account, as soon as nothing is under way any more. */
    private void completes(String token) {
        eventually()
                .untilAsserted(
                        () -> complete(token, Map.of("giveUpBalance", true)).expect(204));
    }

    /** What the books of an order have of a kind, or of all kinds, sorted. */
    private List<Long> booked(String order, @Nullable String kind) throws Exception {
        String which = kind == null ? "" : " and kind = '" + kind + "'";
        return new Shards(site.stack())
                        .all(
                                "select amount from ledger_entry where order_id = '" + order + "'" + which,
                                (shard, row) -> row.getLong(1))
                        .stream()
                        .sorted()
                        .toList();
    }

    /** What an order leaves on the accounts of people. */
    private long onAccount(String order) throws Exception {
        return new Shards(site.stack())
                        .all(
                                "select amount from ledger_entry where order_id = '" + order
                                        + "' and (account like 'seller:%' or account like 'creator:%')",
                                (shard, row) -> row.getLong(1))
                        .stream()
                        .mapToLong(Long::longValue)
                        .sum();
    }

    private Answer logIn(Person who) {
        return site.guest().post("/api/tokens", Map.of("email", email(who), "password", Site.PASSWORD));
    }

    private Answer register(String email, String handle) {
        return site.guest()
                .post(
                        "/api/accounts",
                        Map.of("email", email, "password", Site.PASSWORD, "handle", handle, "name", "Back again"));
    }

    private void gone(JsonNode picture) {
        eventually()
                .untilAsserted(
                        () -> site.guest().get("/api/pictures/" + id(picture)).expect(404));
    }

    private JsonNode picture(JsonNode picture) {
        return site.guest().get("/api/pictures/" + id(picture)).expect(200).json();
    }

    private List<JsonNode> subjects(Person who, String subject) {
        return subjects(who, subject, 1);
    }

    /** The mails of this subject, newest first, as soon as there are so many. */
    private List<JsonNode> subjects(Person who, String subject, int count) {
        return await().atMost(PATIENCE)
                .until(
                        () -> site.town()
                                .mails(email(who))
                                .valueStream()
                                .filter(mail ->
                                        mail.required("subject").asText().equals(subject))
                                .toList(),
                        mails -> mails.size() >= count);
    }

    private static String tokenOf(JsonNode mail) {
        Matcher token = TOKEN.matcher(mail.required("text").asText());
        assertThat(token.find()).as("a link in the mail").isTrue();
        return token.group(1);
    }

    /** Where a shard still knows who somebody was. */
    private List<String> traces(Person who) throws Exception {
        String word = "like '%" + who.handle().replace("_", "\\_") + "%'";
        return new Shards(site.stack())
                .all(
                        "select concat('vault ', stream_id) as found from vault where body " + word
                                + " union all select concat('event ', stream_id) from event where body " + word
                                + " union all select concat('outbox ', stream_id) from outbox where personal " + word,
                        (shard, row) -> row.getString("found"));
    }

    private static String email(Person who) {
        return who.handle() + "@picasso.example";
    }

    private static String id(JsonNode picture) {
        return picture.required("id").asText();
    }

    private static List<String> ids(JsonNode pieces) {
        return pieces.valueStream().map(piece -> id(piece.required("picture"))).toList();
    }

    private static JsonNode json(Map<String, byte[]> files, String name) throws IOException {
        assertThat(files).containsKey(name);
        return new ObjectMapper().readTree(files.get(name));
    }

    private static Map<String, byte[]> unpacked(byte[] zip) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream entries = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                files.put(entry.getName(), entries.readAllBytes());
            }
        }
        return files;
    }
}
