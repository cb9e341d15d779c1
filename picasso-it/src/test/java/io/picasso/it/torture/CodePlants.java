package io.picasso.it.torture;

import com.fasterxml.jackson.databind.JsonNode;
import io.picasso.it.torture.check.Invariant;
import io.picasso.it.torture.work.Buyer;
import io.picasso.it.torture.work.Citizen;
import java.util.Map;
import java.util.stream.Stream;

/** Faults of the product's own code, which it commits on purpose while a test says so ({@code FaultPoint.planted}). */
final class CodePlants {
    private CodePlants() {}

    static Stream<Plant> all() {
        return Stream.of(
                new Plant("acknowledge before commit", Invariant.NOTHING_LOST, true, yard -> {
                    Plant.Undo undo = yard.plant("acknowledge-before-commit Place");
                    JsonNode picture = yard.picture();
                    Buyer buyer = yard.buyer();
                    buyer.place(yard.anotherThanOwnerOf(picture), picture, buyer.key());
                    return undo;
                }),
                new Plant("forget deduplication", Invariant.NOTHING_LOST, true, yard -> {
                    JsonNode picture = yard.picture();
                    Citizen citizen = yard.anotherThanOwnerOf(picture);
                    Buyer buyer = yard.buyer();
                    String key = buyer.key();
                    Plant.Undo undo = yard.plant("forget-deduplication");
                    buyer.insist(citizen, picture, key);
                    buyer.place(citizen, picture, key);
                    return undo;
                }),
                new Plant("a fresh idempotency key per retry", Invariant.PAID_IS_OWNED, true, yard -> {
                    JsonNode picture = yard.picture();
                    Citizen citizen = yard.anotherThanOwnerOf(picture);
                    Buyer buyer = yard.buyer();
                    Plant.Undo undo = yard.plant("fresh-key-per-retry");
                    yard.provider()
                            .post(
                                    "/_switches",
                                    Map.of(
                                            "timeoutAfterCommit",
                                            Map.of("path", "/v1/checkout/sessions", "count", 1, "holdMillis", 100)))
                            .expect(200);
                    buyer.insist(citizen, picture, buyer.key());
                    return undo;
                }),
                new Plant("release before expire", Invariant.PAID_IS_OWNED, true, yard -> {
                    JsonNode picture = yard.picture();
                    Citizen citizen = yard.anotherThanOwnerOf(picture);
                    Buyer buyer = yard.buyer();
                    Plant.Undo undo = yard.plant("release-before-expire");
                    yard.await(
                            citizen, buyer.place(citizen, picture, buyer.key()).orElseThrow());
                    return undo;
                }),
                new Plant("the original for anybody", Invariant.OWNERS_ONLY, true, yard -> {
                    Plant.Undo undo = yard.plant("original-for-anybody");
                    yard.picture();
                    return undo;
                }));
    }
}
