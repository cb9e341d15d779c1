package io.picasso.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.picasso.contract.EventCodec;
import io.picasso.devstack.client.Answer;
import io.picasso.devstack.client.Person;
import io.picasso.it.torture.check.Shards;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;

/** The statement: page by page without repeats or gaps, the same when an event comes twice, and closed to others. */
class StatementIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Site site = Site.running();
    private final Bookkeeper books = new Bookkeeper(site);
    private final Person seller = site.somebody("seller");
    private final Person buyer = site.somebody("buyer");

    @Test
    void pagesFollowEachOther() throws Exception {
        List<String> orders = new ArrayList<>();
        long sum = 0;
        for (int i = 0; i < 3; i++) {
            orders.add(sold(1_000 + i));
            sum += books.proved(seller, orders.getLast(), "sale");
        }

        List<String> seen = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = seller.api()
                    .get("/api/me/statement?limit=1" + cursor)
                    .expect(200)
                    .json();
            assertThat(page.required("balances")).hasSize(1);
            assertThat(page.required("balances").get(0).required("amount").asLong())
                    .isEqualTo(sum);
            page.required("items")
                    .forEach(line -> seen.add(line.required("order").asText()));
            cursor = page.required("next").isNull()
                    ? ""
                    : "&cursor=" + page.required("next").asText();
        } while (!cursor.isEmpty());
        assertThat(seen).containsExactlyElementsOf(orders.reversed());
    }

    @Test
    void whoeverSoldNothingHasAnEmptyOne() {
        JsonNode empty = books.statement(buyer);

        assertThat(empty.required("balances")).isEmpty();
        assertThat(empty.required("items")).isEmpty();
        assertThat(empty.required("next").isNull()).isTrue();
    }

    @Test
    void aBookingThatIsToldTwiceCountsOnce() throws Exception {
        String first = sold(4_900);
        long earned = books.proved(seller, first, "sale");
        repeatTheBookingOf(first);
        String second = sold(5_900);
        earned += books.proved(seller, second, "sale");

        assertThat(books.balance(seller)).isEqualTo(earned);
        assertThat(books.statement(seller).required("items")).hasSize(2);
    }

    @Test
    void onlyItsOwnCursorsAndLimitsAreTaken() {
        sold(1_000);
        sold(2_000);
        String cursor = next("/api/me/statement?limit=1");
        String ofSales = next("/api/sales?limit=1");
        char other = cursor.charAt(3) == 'A' ? 'B' : 'A';

        refused("?cursor=" + cursor.substring(0, 3) + other + cursor.substring(4), 400, "web:bad-cursor");
        refused("?cursor=" + ofSales, 400, "web:bad-cursor");
        refused("?cursor=", 400, "web:bad-cursor");
        refused("?limit=0", 422, "web:invalid");
        refused("?limit=101", 422, "web:invalid");
        refused("?limit=all", 422, "web:invalid");
        site.guest().get("/api/me/statement").expect(401);
        JsonNode ofAnother = buyer.api()
                .get("/api/me/statement?cursor=" + cursor)
                .expect(200)
                .json();
        assertThat(ofAnother.required("items")).isEmpty();
    }

    private String sold(long cents) {
        JsonNode picture = seller.offer(Site.sample("dotnet-280.png"), "Sold for " + cents, cents);
        String order = buyer.buy(picture, PATIENCE).required("id").asText();
        JsonNode line = books.line(seller, order, "sale");
        assertThat(line.required("picture").required("title").asText()).isEqualTo("Sold for " + cents);
        assertThat(Bookkeeper.cents(line, "gross")).isEqualTo(cents);
        return order;
    }

    private String next(String list) {
        return seller.api().get(list).expect(200).json().required("next").asText();
    }

    private void refused(String query, int status, String code) {
        Answer answer = seller.api().get("/api/me/statement" + query).expect(status);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.json().required("type").asText()).isEqualTo("urn:picasso:" + code);
    }

    private record Message(String stream, String text) {}

    /** Sends the event once more, as a broker or a restarted relay may. */
    private void repeatTheBookingOf(String order) throws Exception {
        Message message = new Shards(site.stack())
                .all(
                        "select stream_id, version, name, at, body from event where name = 'balance.credited.v1'"
                                + " and body like '%" + order + "%'",
                        (shard, row) -> {
                            String stream = row.getString("stream_id");
                            String body = row.getString("body");
                            return new Message(
                                    stream,
                                    EventCodec.message(
                                            stream,
                                            row.getLong("version"),
                                            row.getString("name"),
                                            row.getTimestamp("at").toInstant(),
                                            body,
                                            Map.of()));
                        })
                .getFirst();
        Properties config = new Properties();
        config.put("bootstrap.servers", site.stack().settings().get("kafka.bootstrap.servers"));
        try (KafkaProducer<String, String> producer =
                new KafkaProducer<>(config, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>("picasso.events", message.stream(), message.text()))
                    .get(30, TimeUnit.SECONDS);
        }
    }
}
