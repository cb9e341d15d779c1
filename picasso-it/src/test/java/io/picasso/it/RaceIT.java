package io.picasso.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.picasso.devstack.client.Answer;
import io.picasso.devstack.client.Person;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Many want the same picture at the same moment. */
class RaceIT {
    private static final int BUYERS = 50;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Site site = Site.running();

    @Test
    void ofFiftyBuyersOneOwnsItAndOneIsCharged() throws Exception {
        Person seller = site.somebody("seller");
        JsonNode picture = seller.offer(Site.sample("dotnet-280.png"), "Wanted by everybody", 4_900);
        List<Person> buyers = site.people("buyer", BUYERS);

        List<String> ends = allAtOnce(buyers.stream()
                .<Callable<String>>map(buyer -> () -> tryToBuy(buyer, picture))
                .toList());

        assertThat(ends).hasSize(BUYERS).containsOnlyOnce("COMPLETED");
        assertThat(ends).filteredOn(end -> end.equals("picture-gone")).hasSize(BUYERS - 1);
        Person winner = buyers.get(ends.indexOf("COMPLETED"));
        String id = picture.required("id").asText();
        JsonNode sold = site.guest().get("/api/pictures/" + id).expect(200).json();
        assertThat(sold.required("owner").required("handle").asText()).isEqualTo(winner.handle());
        assertThat(sold.required("timesSold").asInt()).isEqualTo(1);
        assertThat(site.entries("captures", id)).isEqualTo(1);
        assertThat(site.entries("authorisations", id)).isEqualTo(1);
    }

    /** The end of one buyer's wish: COMPLETED, or the reason why not. */
    private static String tryToBuy(Person buyer, JsonNode picture) {
        Answer placed = buyer.order(picture, UUID.randomUUID().toString());
        if (placed.status() == 409) {
            return placed.json().required("type").asText().replace("urn:picasso:orders:", "");
        }
        String order = placed.expect(202).json().required("id").asText();
        JsonNode reserved = buyer.await(order, PATIENCE, "RESERVED");
        if (reserved.required("state").asText().equals("RESERVED")) {
            buyer.pay(reserved, Person.GOOD_CARD).expect(303);
            reserved = buyer.await(order, PATIENCE, "COMPLETED");
        }
        String state = reserved.required("state").asText();
        return state.equals("CANCELLED") ? reserved.required("reason").asText() : state;
    }

    private static <T> List<T> allAtOnce(List<Callable<T>> tasks) throws Exception {
        CountDownLatch start = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<T>> futures = new ArrayList<>();
            for (Callable<T> task : tasks) {
                futures.add(threads.submit(() -> {
                    start.await();
                    return task.call();
                }));
            }
            start.countDown();
            List<T> results = new ArrayList<>();
            for (Future<T> future : futures) {
                results.add(future.get());
            }
            return results;
        }
    }
}
