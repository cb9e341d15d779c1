package io.picasso.it.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.picasso.devstack.client.Person;
import io.picasso.it.Site;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Journey 9: refund, resale of a copy with royalty, and the statement, in the browser. */
@ExtendWith(Visits.class)
class RefundJourneyIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Site site = Site.running();
    private final Person seller = site.somebody("seller");
    private final Person buyer = site.somebody("buyer");

    @Test
    void aBuyerAsksAndTheSellerGivesBack(Visitor asking, Visitor deciding) {
        String order = asked(asking, "Given back");

        deciding.logIn(seller);
        deciding.open("/my/sales");
        deciding.sees(wish(order), "On my wall it is green");
        deciding.sees(wish(order), "days left");
        deciding.see(wish(order) + " button[value=accept]").click();
        deciding.sees(".notice", "The buyer gets the money back");
        assertThat(deciding.see(wish(order))).hasCount(0);

        asking.sees("#headline", "Refunded");
        asking.sees("#order", "data-state", "REFUNDED");
        assertThat(asking.see("#download")).isHidden();
        assertThat(asking.page().evaluate("window.sameLoad")).isEqualTo(true);
        assertThat(site.entries("refunds", order)).isEqualTo(1);
        asking.open("/my/purchases");
        asking.sees("[data-order='" + order + "'] .state", "Refunded");

        deciding.open("/my/sales");
        deciding.sees("[data-sale='" + order + "'] .state", "Refunded");
        deciding.open("/statement");
        deciding.sees(".balances dd", "$0.00");
        assertThat(deciding.see(".ledger tbody tr")).hasCount(2);
        deciding.sees(".ledger .is-taken .amount", "\u2212$");
    }

    @Test
    void aSellerRefuses(Visitor asking, Visitor deciding) {
        String order = asked(asking, "Kept");

        deciding.logIn(seller);
        deciding.open("/my/sales");
        deciding.see(wish(order) + " button[value=refuse]").click();
        deciding.sees(".notice", "You refused the refund");
        deciding.sees("[data-sale='" + order + "'] .state", "Sold");

        asking.sees("#headline", "stays yours");
        assertThat(asking.see("#download")).isVisible();
        assertThat(asking.see("#ask")).isHidden();
    }

    @Test
    void aCopyIsOfferedAndBoughtBesideThoseOfItsCreator(Visitor visitor, Visitor owning) {
        JsonNode picture = seller.api()
                .upload(
                        Site.sample("dotnet-280.png"),
                        Map.of(
                                "title",
                                "In copies",
                                "category",
                                "Art",
                                "amount",
                                4_900,
                                "currency",
                                "USD",
                                "editions",
                                3))
                .expect(201)
                .json();
        String id = picture.required("id").asText();
        String first = buyer.buy(picture, PATIENCE).required("id").asText();
        assertThat(buyer.order(first).required("state").asText()).isEqualTo("COMPLETED");

        owning.logIn(buyer);
        owning.open("/my/pictures");
        owning.sees("[data-id='" + id + "']", "No. 1 of 3");
        owning.see("[data-id='" + id + "'] a[href^='/my/pictures/']").click();
        assertThat(owning.part("edit:title")).hasCount(0);
        owning.part("edit:price_input").fill("60.00");
        owning.part("edit:sale").check();
        owning.part("edit:save").click();
        owning.page().waitForURL("**/pictures/" + id + "**");
        owning.sees(".copies", "No. 1 of 3");

        visitor.logIn(site.somebody("collector"));
        visitor.open("/pictures/" + id);
        visitor.sees(".offer .price", "$49.00");
        visitor.sees(".copies", "2 of 3, unsold");
        visitor.sees(".copies li:has(form)", "$60.00");
        visitor.see(".copies form.buy button").click();
        visitor.page().waitForURL("**/orders/*");
        visitor.sees("#order", "data-state", "RESERVED");
        visitor.pay(Person.GOOD_CARD);
        visitor.sees("#headline", "is yours");

        owning.open("/statement");
        owning.sees(".ledger tbody tr", "$60.00");
        owning.sees(".ledger tbody tr", "\u2212$6.00");
        owning.open("/my/purchases");
        owning.sees("[data-order='" + first + "'] .state", "Sold on");
        owning.open("/orders/" + first);
        owning.sees("#headline", "You sold");
        assertThat(owning.see("#download")).isHidden();
        assertThat(owning.see("#ask")).isHidden();
        visitor.open("/pictures/" + id);
        visitor.sees(".timeline .sold", "$60.00");
        visitor.sees(".timeline .sold", "No. 1");
    }

    /** Buys a picture, and asks for the money back on the order's page, which stays open. */
    private String asked(Visitor visitor, String title) {
        JsonNode picture = seller.offer(Site.sample("dotnet-280.png"), title, 4_900);
        String order = buyer.buy(picture, PATIENCE).required("id").asText();
        visitor.logIn(buyer);
        visitor.open("/orders/" + order);
        visitor.sees("#headline", "is yours");
        visitor.page().evaluate("window.sameLoad = true");
        visitor.see("#ask summary").click();
        visitor.see("#reason").fill("On my wall it is green");
        visitor.see("#ask button").click();
        visitor.sees("#headline", "You asked for a refund");
        assertThat(visitor.see("#ask")).isHidden();
        assertThat(visitor.see("#download")).isVisible();
        return order;
    }

    private static String wish(String order) {
        return "[data-sale='" + order + "'] .wish";
    }
}
