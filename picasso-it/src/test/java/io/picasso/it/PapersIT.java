package io.picasso.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.picasso.contract.EventCodec;
import io.picasso.contract.StreamId;
import io.picasso.devstack.Stack;
import io.picasso.devstack.client.Answer;
import io.picasso.devstack.client.Person;
import io.picasso.platform.sharding.ShardMap;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** Everybody in a sale gets one letter about it, and the paper in it adds up. */
class PapersIT {
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final long PRICE = 4_900;
    private static final String TITLE = "Weir <b>\ud83d\udc0e</b> & co";
    private static final Pattern AMOUNT = Pattern.compile("(-?[0-9,]+\\.[0-9]{2}) USD");

    private final Site site = Site.running();
    private final Person creator = site.somebody("creator");
    private final Person buyer = site.somebody("buyer");
    private final String picture = creator.offer(Site.sample("dotnet-280.png"), TITLE, PRICE)
            .required("id")
            .asText();

    @Test
    void everyCauseHasOneLetterAndEveryPaperAddsUp() throws Exception {
        String order = bought(buyer);
        JsonNode receipt = mail(buyer, "Your receipt for");
        JsonNode sold = mail(creator, "You sold");
        byte[] invoice = enclosed(receipt, "picasso-invoice-" + order + ".pdf");

        assertThat(receipt.required("text").asText()).contains("Total, paid: 49.00 USD", "/orders/" + order);
        assertThat(receipt.required("html").asText()).contains("&lt;b&gt;").doesNotContain("<b>");
        assertThat(amounts(read(invoice))).containsExactly("49.00", "49.00");
        assertAddsUp(amounts(sold.required("text").asText()));
        assertThat(pdf(buyer, "/api/orders/" + order + "/invoice")).isEqualTo(invoice);
        assertAddsUp(amounts(read(pdf(creator, "/api/sales/" + order + "/settlement"))));
        assertThat(said(receipt) + read(invoice)).doesNotContain(address(creator), address(buyer));
        assertThat(said(sold)).doesNotContain(address(creator), address(buyer));

        tellAgain(order, "order.completed.v2");
        refunded(order);

        byte[] note = enclosed(mail(buyer, "Your refund for"), "picasso-credit-note-" + order + ".pdf");
        assertThat(read(note)).contains("CRN-" + order, "INV-" + order);
        assertThat(amounts(read(note))).containsExactly("49.00", "49.00");
        assertThat(pdf(buyer, "/api/orders/" + order + "/credit-note")).isEqualTo(note);
        assertThat(pdf(buyer, "/api/orders/" + order + "/invoice")).isEqualTo(invoice);
        assertThat(mail(creator, "A refund for").required("text").asText()).contains("yours again", "Taken back: -");
        assertThat(subjects(buyer))
                .filteredOn(subject -> subject.contains("receipt"))
                .hasSize(1);
        assertThat(subjects(buyer))
                .filteredOn(subject -> subject.contains("refund"))
                .hasSize(1);
        assertThat(subjects(creator))
                .filteredOn(subject -> subject.contains("sold"))
                .hasSize(1);
    }

    @Test
    void aResaleIsToldToItsCreator() throws Exception {
        Person next = site.somebody("next");
        bought(buyer);
        offered(buyer, 10_000);
        String order = bought(next);

        assertThat(mail(creator, "A royalty for").required("text").asText()).contains("For you: 10.00 USD");
        JsonNode sold = mail(buyer, "You sold");
        assertThat(sold.required("text").asText()).contains("Royalty of the creator: -10.00 USD");
        assertAddsUp(amounts(sold.required("text").asText()));
        assertAddsUp(amounts(read(pdf(buyer, "/api/sales/" + order + "/settlement"))));
        assertThat(amounts(read(enclosed(mail(next, "Your receipt"), "picasso-invoice-" + order + ".pdf"))))
                .containsExactly("100.00", "100.00");
    }

    @Test
    void papersAreForWhomTheyAreForAndOnlyOnceThereIsAReason() {
        Person stranger = site.somebody("stranger");
        JsonNode shown =
                site.guest().get("/api/pictures/" + picture).expect(200).json();
        String order = buyer.order(shown).required("id").asText();
        String invoice = "/api/orders/" + order + "/invoice";
        String settlement = "/api/sales/" + order + "/settlement";
        JsonNode reserved = buyer.await(order, PATIENCE, "RESERVED");
        for (String paper : List.of(invoice, settlement, "/api/orders/" + order + "/credit-note")) {
            buyer.api().get(paper).expect(404);
            creator.api().get(paper).expect(404);
        }

        buyer.pay(reserved, Person.GOOD_CARD).expect(303);
        buyer.await(order, PATIENCE, "COMPLETED");

        Answer answer = buyer.api().get(invoice).expect(200);
        assertThat(answer.header("Content-Type")).isEqualTo("application/pdf");
        assertThat(answer.header("Content-Disposition"))
                .isEqualTo("attachment; filename=\"picasso-invoice-" + order + ".pdf\"");
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        creator.api().get(invoice).expect(404);
        buyer.api().get(settlement).expect(404);
        stranger.api().get(invoice).expect(404);
        stranger.api().get(settlement).expect(404);
        buyer.api().get("/api/orders/" + order + "/credit-note").expect(404);
        site.guest().get(invoice).expect(401);
        JsonNode problem =
                buyer.api().get("/api/orders/0rder0fn0b0dy/invoice").expect(404).json();
        assertThat(problem.required("type").asText()).isEqualTo("urn:picasso:orders:unknown");
    }

    @Test
    void anOutageOfMailDelaysLettersAndNothingElse() throws Exception {
        site.stack().stop(Stack.MAIL);
        String order;
        try {
            order = bought(buyer);
        } finally {
            site.stack().start(Stack.MAIL);
        }

        byte[] invoice = enclosed(mail(buyer, "Your receipt for"), "picasso-invoice-" + order + ".pdf");
        assertThat(amounts(read(invoice))).containsExactly("49.00", "49.00");
        mail(creator, "You sold");
        assertThat(subjects(buyer))
                .filteredOn(subject -> subject.contains("receipt"))
                .hasSize(1);
    }

    private String bought(Person person) {
        JsonNode shown =
                site.guest().get("/api/pictures/" + picture).expect(200).json();
        JsonNode done = person.buy(shown, PATIENCE);
        assertThat(done.required("state").asText()).isEqualTo("COMPLETED");
        return done.required("id").asText();
    }

    private void offered(Person owner, long cents) {
        JsonNode shown = awaitPicture("/owner/handle", owner.handle());
        Map<String, Object> offer = Map.of("price", Map.of("amount", cents, "currency", "USD"), "forSale", true);
        owner.api()
                .patch("/api/pictures/" + picture, shown.required("version").asLong(), offer)
                .expect(200);
        awaitPicture("/price/amount", Long.toString(cents));
        awaitPicture("/forSale", "true");
    }

    private JsonNode awaitPicture(String field, String value) {
        return Awaitility.await()
                .atMost(PATIENCE)
                .until(
                        () -> site.guest()
                                .get("/api/pictures/" + picture)
                                .expect(200)
                                .json(),
                        view -> view.at(field).asText().equals(value));
    }

    private void refunded(String order) {
        buyer.api()
                .post("/api/orders/" + order + "/refund", Map.of("reason", "Too blue"))
                .expect(202);
        creator.api()
                .put("/api/sales/" + order + "/refund", Map.of("decision", "accept"))
                .expect(204);
        Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> buyer.order(order).required("state").asText().equals("REFUNDED"));
    }

    /** Sends an event of an order a second time, before whatever comes next in its stream. */
    private void tellAgain(String order, String name) throws Exception {
        StreamId stream = StreamId.of("order", order);
        Properties config = new Properties();
        config.put("bootstrap.servers", site.stack().settings().get("kafka.bootstrap.servers"));
        try (Connection shard = site.shard(ShardMap.of(stream));
                PreparedStatement query =
                        shard.prepareStatement("select version, at, body from event where stream_id = ? and name = ?");
                KafkaProducer<String, String> producer =
                        new KafkaProducer<>(config, new StringSerializer(), new StringSerializer())) {
            query.setString(1, stream.value());
            query.setString(2, name);
            ResultSet row = query.executeQuery();
            assertThat(row.next()).isTrue();
            String message = EventCodec.message(
                    stream.value(),
                    row.getLong(1),
                    name,
                    row.getObject(2, LocalDateTime.class).toInstant(ZoneOffset.UTC),
                    row.getString(3),
                    Map.of());
            producer.send(new ProducerRecord<>("picasso.events", stream.value(), message))
                    .get(30, TimeUnit.SECONDS);
        }
    }

    private static String address(Person person) {
        return person.handle() + "@picasso.example";
    }

    private List<JsonNode> mails(Person person) {
        return site.town().mails(address(person)).valueStream().toList();
    }

    private List<String> subjects(Person person) {
        return mails(person).stream()
                .map(mail -> mail.required("subject").asText())
                .toList();
    }

    private JsonNode mail(Person person, String subject) {
        return Awaitility.await("mail “" + subject + "”")
                .atMost(PATIENCE)
                .until(
                        () -> mails(person).stream()
                                .filter(mail ->
                                        mail.required("subject").asText().startsWith(subject))
                                .findFirst(),
                        java.util.Optional::isPresent)
                .orElseThrow();
    }

    private static String said(JsonNode mail) {
        return mail.required("subject").asText()
                + mail.required("text").asText()
                + mail.required("html").asText();
    }

    private byte[] enclosed(JsonNode mail, String name) {
        assertThat(mail.required("attachments")).hasSize(1);
        JsonNode attachment = mail.required("attachments").get(0);
        assertThat(attachment.required("name").asText()).isEqualTo(name);
        assertThat(attachment.required("type").asText()).isEqualTo("application/pdf");
        return site.town().attachment(attachment);
    }

    private static byte[] pdf(Person person, String path) {
        return person.api().get(path).expect(200).bytes();
    }

    private static String read(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFTextStripper reader = new PDFTextStripper();
            reader.setSortByPosition(true);
            return reader.getText(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> amounts(String text) {
        return AMOUNT.matcher(text)
                .results()
                .map(match -> match.group(1).replace(",", ""))
                .toList();
    }

    /** The last amount is the sum of the others. */
    private static void assertAddsUp(List<String> amounts) {
        assertThat(amounts).hasSizeGreaterThan(2);
        BigDecimal sum = amounts.subList(0, amounts.size() - 1).stream()
                .map(BigDecimal::new)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(sum).isEqualByComparingTo(amounts.getLast());
    }
}
