package io.picasso.it.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.picasso.devstack.client.Person;
import io.picasso.it.Site;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What others do shows on the pages that are open, without a reload and without anything moving. */
@ExtendWith(Visits.class)
class LiveJourneyIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Site site = Site.running();

    private JsonNode offered(Person artist, String title) {
        return artist.offer(Site.sample("dotnet-280.png"), title, 1_200);
    }

    @Test
    void aSaleShowsWhereverThePictureIsLookedAt(Visitor guest, Visitor looker, Visitor buying) {
        Person artist = site.somebody("artist");
        Person buyer = site.somebody("buyer");
        String path = "/pictures/"
                + offered(artist, "Sold before your eyes").required("id").asText();
        buying.logIn(buyer);
        buying.open(path);
        looker.open(path);
        guest.open("/");
        looker.sees("#viewers", "2 people");

        JsonNode picture = site.guest().get("/api" + path).expect(200).json();
        artist.api()
                .patch(
                        "/api" + path,
                        picture.required("version").asLong(),
                        Map.of("price", Map.of("amount", 1_700, "currency", "USD")))
                .expect(200);
        looker.sees(".offer .price", "17");
        assertThat(looker.see("form.buy")).hasAttribute("data-amount", "1700");

        buyer.buy(site.guest().get("/api" + path).expect(200).json(), PATIENCE);
        guest.sees("#market", "Sold before your eyes");
        looker.sees(".offer", "Not for sale");
        looker.sees(".timeline", buyer.handle().replaceAll("\\d", ""));
        assertThat(buying.see(".offer a[href$='/original']")).isVisible();
    }

    @Test
    void aNewPictureWaitsUntilItIsWanted(Visitor guest) {
        guest.open("/");
        Person artist = site.somebody("artist");
        offered(artist, "New on the wall");
        guest.sees("#market button", "new picture");
        assertThat(guest.see("#wall .title").first()).not().containsText("New on the wall");

        guest.see("#market button").click();
        guest.sees("#wall", "New on the wall");
    }

    @Test
    void whoIsBuyingBuysAtThePriceThatIsShownNow(Visitor buying) {
        Person artist = site.somebody("artist");
        JsonNode picture = offered(artist, "Dearer now");
        buying.logIn(site.somebody("buyer"));
        buying.open("/pictures/" + picture.required("id").asText());
        artist.api()
                .patch(
                        "/api/pictures/" + picture.required("id").asText(),
                        1,
                        Map.of("price", Map.of("amount", 1_900, "currency", "USD")))
                .expect(200);
        buying.sees("form.buy", "data-amount", "1900");
        buying.see("form.buy button").click();
        buying.page().waitForURL("**/orders/*");
        buying.sees("#pay", "19");
    }
}
