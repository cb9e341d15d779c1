package io.picasso.devstack.gallery;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/** Buys one picture the way a person does: place the order, pay on the provider's page, wait until it is theirs. */
final class Purchase {
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Map<String, String> CARD =
            Map.of("cardNumber", "4242 4242 4242 4242", "expiry", "12/39", "cvc", "123");

    private final Site site;
    private final Person buyer;

    Purchase(Site site, Person buyer) {
        this.site = site;
        this.buyer = buyer;
    }

    /**
     * Buys a picture, or goes on with an order for it that was placed before: the key is made from the picture.
     *
     * @return whether it was bought; another may have been faster
     */
    boolean of(String picture) throws IOException, InterruptedException {
        JsonNode price = site.get("/api/pictures/" + picture, null)
                .expect("A picture", 200)
                .body()
                .path("price");
        Map<String, Object> wish = Map.of("pictureId", picture, "price", price);
        Site.Answer placed = site.postOnce("/api/orders", buyer.token(), "gallery-" + picture, wish);
        if (placed.status() == 409) {
            return false;
        }
        URI order = URI.create(placed.expect("An order", 202).location().orElseThrow());
        return follow(order.getPath());
    }

    private boolean follow(String order) throws IOException, InterruptedException {
        boolean paid = false;
        Instant end = Instant.now().plus(PATIENCE);
        String wait = "";
        while (Instant.now().isBefore(end)) {
            Site.Answer answer = site.get(order + wait, buyer.token());
            String state = answer.body().path("state").asText();
            String checkout = answer.body().path("checkoutUrl").asText();
            if (state.equals("COMPLETED") || state.equals("CANCELLED")) {
                return state.equals("COMPLETED");
            }
            if (!paid && !checkout.isEmpty() && !checkout.equals("null")) {
                site.form(URI.create(checkout), CARD).expect("The checkout", 200, 302, 303, 409);
                paid = true;
            }
            wait = "?wait=5";
            if (answer.status() != 200) {
                // The read model has not heard of it yet.
                Thread.sleep(Duration.ofMillis(200));
            }
        }
        return false;
    }
}
