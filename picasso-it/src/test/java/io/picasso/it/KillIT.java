package io.picasso.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.picasso.devstack.client.Answer;
import io.picasso.devstack.client.Person;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The server dies in the middle of a purchase. After the restart the purchase ends as completed or cancelled, and the
 * provider's ledger, our books and the owner tell the same story.
 */
class KillIT {
    private static final Duration PATIENCE = Duration.ofSeconds(120);

    private static final System.Logger LOG = System.getLogger(KillIT.class.getName());

    private final Site site = Site.running();

    /** Also after a failed test, so that the next one finds a site. */
    @AfterEach
    void heal() throws InterruptedException {
        site.stack().start();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"commit.after Reserve", "provider.after open", "commit.after Sell", "provider.after capture"})
    void aPurchaseEndsInOneWayWhereverTheServerDies(String instant) throws Exception {
        Person seller = site.somebody("seller");
        Person buyer = site.somebody("buyer");
        JsonNode picture = seller.offer(Site.sample("dotnet-280.png"), "Bought through a crash", 4_900);
        String id = picture.required("id").asText();
        site.haltAt(instant);

        String order;
        if (instant.endsWith("Reserve") || instant.endsWith("open")) {
            order = placeThroughDeath(buyer, picture);
            pay(buyer, order);
        } else {
            order = buyer.order(picture).required("id").asText();
            pay(buyer, order);
            site.awaitDeathAndRestart();
        }
        JsonNode end = buyer.await(order, PATIENCE, "COMPLETED");

        assertThat(end.required("state").asText()).isEqualTo("COMPLETED");
        assertThat(site.entries("authorisations", order)).isEqualTo(1);
        assertThat(site.entries("captures", order)).isEqualTo(1);
        assertThat(site.entries("refunds", order)).isZero();
        assertThat(booked(order)).isZero();
        Awaitility.await()
                .atMost(PATIENCE)
                .untilAsserted(() -> assertThat(owner(id)).isEqualTo(buyer.handle()));
        assertThat(buyer.original(id)).isEqualTo(Site.sample("dotnet-280.png"));
        seller.api().get("/api/pictures/" + id + "/original").expect(403);
    }

    private void pay(Person buyer, String order) {
        JsonNode reserved = buyer.await(order, PATIENCE, "RESERVED");
        assertThat(reserved.required("state").asText()).isEqualTo("RESERVED");
        buyer.pay(reserved, Person.GOOD_CARD).expect(303);
    }

    /** Places the order; the server may die before it answers, and then the same key finds the same order. */
    private String placeThroughDeath(Person buyer, JsonNode picture) throws InterruptedException {
        String key = UUID.randomUUID().toString();
        Optional<String> answered = Optional.empty();
        try {
            answered = Optional.of(id(buyer.order(picture, key)));
        } catch (UncheckedIOException died) {
            LOG.log(System.Logger.Level.INFO, "The server died before it answered: {0}", died.getMessage());
        }
        site.awaitDeathAndRestart();
        String order = id(buyer.order(picture, key));
        assertThat(answered.orElse(order)).isEqualTo(order);
        return order;
    }

    private static String id(Answer placed) {
        return placed.expect(202).json().required("id").asText();
    }

    private String owner(String picture) {
        return site.guest()
                .get("/api/pictures/" + picture)
                .expect(200)
                .json()
                .required("owner")
                .required("handle")
                .asText();
    }

    /** The sum of an order's ledger entries, wherever they stand; there must be some. */
    private long booked(String order) throws SQLException, IOException {
        long entries = 0;
        long sum = 0;
        for (int shard = 0; shard < Site.shards(); shard++) {
            try (Connection connection = site.shard(shard);
                    PreparedStatement select = connection.prepareStatement(
                            "select count(*), coalesce(sum(amount), 0) from ledger_entry where order_id = ?")) {
                select.setString(1, order);
                try (ResultSet row = select.executeQuery()) {
                    row.next();
                    entries += row.getLong(1);
                    sum += row.getLong(2);
                }
            }
        }
        assertThat(entries).isPositive();
        return sum;
    }
}
