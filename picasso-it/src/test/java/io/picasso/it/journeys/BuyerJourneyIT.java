package io.picasso.it.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.assertions.LocatorAssertions;
import io.picasso.devstack.client.Person;
import io.picasso.it.Site;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Journey 4: a buyer pays the price that was shown, and owns the picture. */
@ExtendWith(Visits.class)
class BuyerJourneyIT {
    private static final String FILE = "multiple-icc-segments.jpg";
    private static final long PRICE = 7_350;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Site site = Site.running();
    private final Person seller = site.somebody("seller");
    private final Person buyer = site.somebody("buyer");
    private final JsonNode picture = seller.offer(Site.sample(FILE), "Bought in the browser", PRICE);
    private final String id = picture.required("id").asText();

    @Test
    void aPictureIsBoughtInTheBrowser(Visitor visitor) {
        visitor.logIn(buyer);
        String order = visitor.order(picture);
        visitor.sees("#order", "data-state", "RESERVED");
        visitor.sees("#headline", "Reserved for you");
        visitor.pay(Person.GOOD_CARD);

        visitor.page().waitForURL("**/orders/" + order + "**");
        visitor.sees("#order", "data-state", "COMPLETED");
        visitor.sees("#headline", "is yours");
        assertThat(visitor.see(".steps .is-done")).hasCount(3);
        assertThat(visitor.see("#download")).isVisible();
        assertSold(order);

        visitor.open("/my/purchases");
        visitor.sees("[data-order='" + order + "'] .state", "Yours");
        visitor.open("/pictures/" + id);
        assertThat(visitor.see("a[href$='/original']"))
                .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(30_000));
    }

    @Test
    void theOrderPageShowsEachStepWithoutBeingLoadedAgain(Visitor visitor) {
        visitor.logIn(buyer);
        String order = visitor.order(picture);
        visitor.sees("#order", "data-state", "RESERVED");
        visitor.page().evaluate("window.sameLoad = true");
        buyer.pay(buyer.await(order, PATIENCE, "RESERVED"), Person.GOOD_CARD).expect(303);

        visitor.sees("#order", "data-state", "COMPLETED");
        assertThat(visitor.page().evaluate("window.sameLoad")).isEqualTo(true);
        assertThat(buyer.order(order).required("events").findValuesAsText("event"))
                .containsExactly("placed", "reserved", "authorised", "completed");
    }

    @Test
    void theInterfaceSellsLikewise() {
        JsonNode order = buyer.buy(picture, PATIENCE);

        assertThat(order.required("state").asText()).isEqualTo("COMPLETED");
        assertSold(order.required("id").asText());
    }

    /** One charge of the server's price; the owner, and nobody else, has the bytes that were uploaded. */
    private void assertSold(String order) {
        assertThat(site.entries("captures", order)).isEqualTo(1);
        JsonNode capture = site.ledger()
                .required("captures")
                .valueStream()
                .filter(entry -> entry.required("metadata").toString().contains(order))
                .findFirst()
                .orElseThrow();
        assertThat(capture.required("amount").asLong()).isEqualTo(PRICE);
        assertThat(capture.required("currency").asText()).isEqualToIgnoringCase("USD");
        assertThat(site.entries("refunds", order)).isZero();
        assertThat(buyer.original(id)).isEqualTo(Site.sample(FILE));
        seller.api().get("/api/pictures/" + id + "/original").expect(403);
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(site.guest()
                                .get("/api/pictures/" + id)
                                .expect(200)
                                .json()
                                .required("owner")
                                .required("handle")
                                .asText())
                        .isEqualTo(buyer.handle()));
    }
}
