package io.picasso.it.torture.work;

import com.fasterxml.jackson.databind.JsonNode;
import io.picasso.devstack.client.Answer;
import io.picasso.devstack.client.Person;
import io.picasso.devstack.client.UnexpectedAnswerException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;

/** Buys: places an order, under the same key until there is an answer; then pays, gives up, or shows a bad card. */
public final class Buyer {
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Duration FOR_THE_PAGE = Duration.ofSeconds(45);
    private static final long BEFORE_NEXT_TRY = 250;
    private static final int OFTEN = 82;
    private static final int SELDOM = 90;
    private static final int HUNDRED = 100;
    /** One in so many sends the same order again, as a double click does. */
    private static final int IMPATIENT = 8;

    private final Chronicle chronicle;
    private final RandomGenerator random;

    /** Writes down what is done. */
    public Buyer(Chronicle chronicle, RandomGenerator random) {
        this.chronicle = chronicle;
        this.random = random;
    }

    /** Buys as people do: most pay, some do not. */
    void buy(Citizen citizen, JsonNode picture) {
        int dice = random.nextInt(HUNDRED);
        String key = key();
        Optional<String> placed = place(citizen, picture, key);
        if (placed.isPresent() && dice % IMPATIENT == 0) {
            place(citizen, picture, key);
        }
        placed.flatMap(order -> page(citizen, order)).ifPresent(order -> {
            if (dice < OFTEN) {
                pay(citizen, order, Person.GOOD_CARD);
            } else if (dice < SELDOM) {
                pay(citizen, order, Person.DECLINED_CARD);
            } else if (dice % 2 == 0) {
                giveUp(citizen, order);
            } else {
                pay(citizen, order, Person.GOOD_CARD);
                giveUp(citizen, order);
            }
        });
    }

    /** Buys whatever it takes; true when the provider took the card. */
    public boolean insist(Citizen citizen, JsonNode picture, String key) {
        return place(citizen, picture, key)
                .flatMap(order -> page(citizen, order))
                .filter(order -> pay(citizen, order, Person.GOOD_CARD))
                .isPresent();
    }

    /** A new idempotency key. */
    public String key() {
        return new UUID(random.nextLong(), random.nextLong()).toString();
    }

    /** The order's id, when there is one; the same key is used until somebody answers. */
    public Optional<String> place(Citizen citizen, JsonNode picture, String key) {
        String id = picture.required("id").asText();
        JsonNode price = picture.required("price");
        Map<String, Object> wish = Map.of("pictureId", id, "price", price);
        Chronicle.Wish deed = new Chronicle.Wish(
                citizen.handle(), Deed.Kind.PLACE, "", key, price.path("amount").asLong());
        for (Instant end = Instant.now().plus(PATIENCE); Instant.now().isBefore(end); Pause.millis(BEFORE_NEXT_TRY)) {
            Optional<Answer> answer = chronicle.record(
                    deed,
                    () -> citizen.api().post("/api/orders", wish, "Idempotency-Key", key),
                    placed -> placed.json().path("id").asText());
            if (answer.isPresent()) {
                return answer.filter(placed -> placed.status() == 202)
                        .map(placed -> placed.json().required("id").asText());
            }
        }
        return Optional.empty();
    }

    /** The order once it can be paid; empty when it ended before, or did not get there in time. */
    public static Optional<JsonNode> page(Citizen citizen, String order) {
        String path = "/api/orders/" + order;
        for (Instant end = Instant.now().plus(FOR_THE_PAGE); Instant.now().isBefore(end); ) {
            try {
                Answer answer = citizen.api().get(path + "?wait=5");
                JsonNode shown = answer.status() == 200 ? answer.json() : null;
                if (shown != null && !shown.required("state").asText().equals("PLACED")) {
                    return Optional.of(shown).filter(page -> page.hasNonNull("checkoutUrl"));
                }
                Pause.millis(shown == null ? BEFORE_NEXT_TRY : 0);
            } catch (UncheckedIOException | UnexpectedAnswerException away) {
                Pause.millis(BEFORE_NEXT_TRY);
            }
        }
        return Optional.empty();
    }

    private boolean pay(Citizen citizen, JsonNode order, String card) {
        Chronicle.Wish deed =
                Chronicle.Wish.of(citizen, Deed.Kind.PAY, order.required("id").asText());
        return chronicle
                .record(deed, () -> citizen.person().pay(order, card))
                .filter(answer -> answer.status() == 303)
                .isPresent();
    }

    private void giveUp(Citizen citizen, JsonNode order) {
        giveUp(chronicle, citizen, order.required("id").asText());
    }

    static Optional<Answer> giveUp(Chronicle chronicle, Citizen citizen, String order) {
        return chronicle.record(
                Chronicle.Wish.of(citizen, Deed.Kind.GIVE_UP, order),
                () -> citizen.api().delete("/api/orders/" + order));
    }
}
