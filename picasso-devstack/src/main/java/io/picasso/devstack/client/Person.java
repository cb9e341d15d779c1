package io.picasso.devstack.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Somebody who is logged in, and what they do. Thread-safe. */
public record Person(String handle, Api api) {
    /** Authorises. */
    public static final String GOOD_CARD = "4242424242424242";
    /** Is declined. */
    public static final String DECLINED_CARD = "4000000000000002";
    /** Asks for 3-D Secure. */
    public static final String SECURE_CARD = "4000002500003155";

    private static final int NOT_SHOWN_YET = 503;
    private static final Set<String> ENDS = Set.of("COMPLETED", "CANCELLED", "REFUNDED");

    /** Uploads a picture and puts it up for sale in dollars; the answer is the picture. */
    public JsonNode offer(byte[] file, String title, long cents) {
        return api.upload(file, Map.of("title", title, "category", "Art", "amount", cents, "currency", "USD"))
                .expect(201)
                .json();
    }

    /** Places an order for a picture at the price that it shows. */
    public Answer order(JsonNode picture, String key) {
        Map<String, Object> wish =
                Map.of("pictureId", picture.required("id").asText(), "price", picture.required("price"));
        return api.post("/api/orders", wish, "Idempotency-Key", key);
    }

    /** Places an order under a new key; the answer is the order. */
    public JsonNode order(JsonNode picture) {
        return order(picture, UUID.randomUUID().toString()).expect(202).json();
    }

    /** Reads an order. */
    public JsonNode order(String id) {
        return api.get("/api/orders/" + id).expect(200).json();
    }

    /** Waits until an order is in one of these states, or has ended; one that is not shown yet is asked for again. */
    public JsonNode await(String order, Duration most, String... states) {
        Set<String> wanted = Set.of(states);
        Instant end = Instant.now().plus(most);
        Answer answer = api.get("/api/orders/" + order);
        while (Instant.now().isBefore(end)) {
            if (answer.status() != NOT_SHOWN_YET) {
                String state = answer.expect(200).json().required("state").asText();
                if (wanted.contains(state) || ENDS.contains(state)) {
                    break;
                }
            }
            answer = api.get("/api/orders/" + order + "?wait=5");
        }
        return answer.expect(200).json();
    }

    /** Fills in the provider's page; the answer is what the page said: 303 back to the shop, 402, or 200 with a question. */
    public Answer pay(JsonNode order, String card) {
        String form = "cardNumber=" + URLEncoder.encode(card, StandardCharsets.UTF_8) + "&expiry=12%2F34&cvc=123";
        return Api.guest(api.site())
                .send(HttpRequest.newBuilder(java.net.URI.create(
                                order.required("checkoutUrl").asText()))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form)));
    }

    /** Orders, pays with a good card, and waits for the end. */
    public JsonNode buy(JsonNode picture, Duration most) {
        String id = order(picture).required("id").asText();
        JsonNode reserved = await(id, most, "RESERVED");
        if (!reserved.required("state").asText().equals("RESERVED")) {
            return reserved;
        }
        pay(reserved, GOOD_CARD).expect(303);
        return await(id, most, "COMPLETED");
    }

    /** The bytes of the original, by the link that only an owner gets. */
    public byte[] original(String picture) {
        String link =
                api.get("/api/pictures/" + picture + "/original").expect(303).header("Location");
        return Api.guest(api.site()).get(link).expect(200).bytes();
    }
}
