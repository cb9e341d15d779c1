package io.picasso.it.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.picasso.devstack.client.Person;
import io.picasso.it.Site;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Journey 5: the card says no, the buyer goes away, the bank asks: the picture is free again, and nobody is charged wrongly. */
@ExtendWith(Visits.class)
class UnpaidJourneyIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Site site = Site.running();
    private final Person seller = site.somebody("seller");
    private final Person buyer = site.somebody("buyer");
    private final JsonNode picture = seller.offer(Site.sample("dotnet-280.png"), "Nearly bought", 4_900);

    @Test
    void aDeclinedCardFreesThePicture(Visitor visitor) {
        String order = begin(visitor);
        visitor.pay(Person.DECLINED_CARD);
        visitor.sees("[role=alert]", "declined");

        assertCancelled(visitor, order, "declined");
    }

    @Test
    void givingUpFreesThePicture(Visitor visitor) {
        String order = begin(visitor);
        visitor.see("#give-up").click();
        visitor.sees("#headline", "You gave it up");

        assertCancelled(visitor, order, "given-up");
    }

    @Test
    void aCheckoutThatIsLeftRunsOut(Visitor visitor) throws Exception {
        String order = begin(visitor);
        visitor.see("#pay").click();
        visitor.see("#cardNumber").waitFor();
        letTimePass(order);

        assertCancelled(visitor, order, "expired");
        visitor.sees("#headline", "The time ran out");
    }

    @Test
    void aFailedAuthenticationDoesNotCharge(Visitor visitor) {
        String order = begin(visitor);
        visitor.pay(Person.SECURE_CARD);
        visitor.see("button[value=fail]").click();
        visitor.sees("[role=alert]", "authenticat");

        assertCancelled(visitor, order, "declined");
    }

    @Test
    void aCompletedAuthenticationSells(Visitor visitor) {
        String order = begin(visitor);
        visitor.pay(Person.SECURE_CARD);
        visitor.see("button[value=complete]").click();
        visitor.page().waitForURL("**/orders/" + order + "**");
        visitor.sees("#order", "data-state", "COMPLETED");

        assertThat(site.entries("captures", order)).isEqualTo(1);
        assertThat(site.entries("refunds", order)).isZero();
    }

    private String begin(Visitor visitor) {
        visitor.logIn(buyer);
        String order = visitor.order(picture);
        visitor.sees("#order", "data-state", "RESERVED");
        return order;
    }

    /** The order ended so, nobody paid, and the next buyer gets the picture. */
    private void assertCancelled(Visitor visitor, String order, String reason) {
        JsonNode end = buyer.await(order, PATIENCE, "CANCELLED");
        assertThat(end.required("state").asText()).isEqualTo("CANCELLED");
        assertThat(end.required("reason").asText()).isEqualTo(reason);
        assertThat(site.entries("captures", order)).isZero();
        assertThat(site.entries("authorisations", order)).isEqualTo(site.entries("voids", order));
        visitor.open("/orders/" + order);
        visitor.sees("#order", "data-state", "CANCELLED");

        Person next = site.somebody("next");
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(
                                next.buy(picture, PATIENCE).required("state").asText())
                        .isEqualTo("COMPLETED"));
        assertThat(site.entries("captures", picture.required("id").asText())).isEqualTo(1);
    }

    /** Moves the end of a payment, and the worker's next look at it, into the past. */
    private void letTimePass(String order) throws SQLException, IOException {
        int moved = 0;
        for (int shard = 0; shard < Site.shards(); shard++) {
            try (Connection connection = site.shard(shard);
                    PreparedStatement update = connection.prepareStatement(
                            "update payment set until_at = utc_timestamp(6) - interval 1 minute,"
                                    + " next_attempt_at = utc_timestamp(6) - interval 1 minute where order_id = ?")) {
                update.setString(1, order);
                moved += update.executeUpdate();
            }
        }
        assertThat(moved).isEqualTo(1);
    }
}
