package io.picasso.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.picasso.devstack.client.Person;
import io.picasso.it.torture.check.Shards;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;

/** Compares what people are told that they earned with the books of the orders. */
final class Bookkeeper {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Map<String, String> POSTINGS = Map.of(
            "sale",
            "sale",
            "royalty",
            "sale",
            "refund",
            "refund",
            "royalty-refund",
            "refund",
            "given-up",
            "given-up",
            "royalty-given-up",
            "given-up");

    private final Site site;

    Bookkeeper(Site site) {
        this.site = site;
    }

    private record Line(String kind, String account, long amount) {}

    /** The first page of a statement. */
    JsonNode statement(Person person) {
        return person.api().get("/api/me/statement?limit=100").expect(200).json();
    }

    /** What the platform owes a person in dollars. */
    long balance(Person person) {
        return statement(person)
                .required("balances")
                .valueStream()
                .filter(sum -> sum.required("currency").asText().equals("USD"))
                .mapToLong(sum -> sum.required("amount").asLong())
                .sum();
    }

    /** Waits until a statement has the line of an order. */
    JsonNode line(Person person, String order, String kind) {
        return Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> find(person, order, kind), Optional::isPresent)
                .orElseThrow();
    }

    private Optional<JsonNode> find(Person person, String order, String kind) {
        List<JsonNode> lines = statement(person)
                .required("items")
                .valueStream()
                .filter(line -> line.required("order").asText().equals(order))
                .filter(line -> line.required("kind").asText().equals(kind))
                .toList();
        assertThat(lines).as("lines of the same cause").hasSizeLessThanOrEqualTo(1);
        return lines.stream().findFirst();
    }

    /**
     * Waits for a line of a statement, and looks that it adds up, and says what the books of the order say.
     *
     * @return what the line changes of the balance
     */
    long proved(Person person, String order, String kind) throws SQLException, IOException {
        JsonNode line = line(person, order, kind);
        List<Line> books = books(order);
        books.stream()
                .collect(Collectors.groupingBy(Line::kind, Collectors.summingLong(Line::amount)))
                .forEach((posting, sum) -> assertThat(sum).as(posting).isZero());
        assertThat(cents(line, "gross"))
                .isEqualTo(cents(line, "providerFee")
                        + cents(line, "platformFee")
                        + cents(line, "royalty")
                        + cents(line, "net"));
        assertThat(cents(line, "gross")).isEqualTo(sum(books, "sale", "provider"));
        assertThat(cents(line, "providerFee")).isEqualTo(-sum(books, "sale", "provider-fee"));
        assertThat(cents(line, "platformFee")).isEqualTo(-sum(books, "sale", "platform"));
        assertThat(cents(line, "royalty")).isEqualTo(-sum(books, "sale", "creator:"));
        assertThat(cents(line, "net")).isEqualTo(-sum(books, "sale", "seller:"));
        String part = kind.startsWith("royalty") ? "creator:" : "seller:";
        String posting = POSTINGS.getOrDefault(kind, kind);
        boolean disputed = posting.equals("refund")
                && books.stream().anyMatch(booked -> booked.kind().equals("dispute-lost"));
        assertThat(cents(line, "amount")).isEqualTo(-sum(books, disputed ? "dispute-lost" : posting, part));
        return cents(line, "amount");
    }

    /** An amount of a line in minor units. */
    static long cents(JsonNode line, String field) {
        return line.required(field).required("amount").asLong();
    }

    /** Waits until a number is this one. */
    static void awaits(long wanted, LongSupplier number) {
        Awaitility.await()
                .atMost(PATIENCE)
                .untilAsserted(() -> assertThat(number.getAsLong()).isEqualTo(wanted));
    }

    private static long sum(List<Line> books, String kind, String account) {
        return books.stream()
                .filter(line -> line.kind().equals(kind))
                .filter(line -> account.endsWith(":")
                        ? line.account().startsWith(account)
                        : line.account().equals(account))
                .mapToLong(Line::amount)
                .sum();
    }

    private List<Line> books(String order) throws SQLException, IOException {
        return new Shards(site.stack())
                .all(
                        "select kind, account, amount from ledger_entry where order_id = '" + order + "'",
                        (shard, row) -> new Line(row.getString(1), row.getString(2), row.getLong(3)));
    }
}
