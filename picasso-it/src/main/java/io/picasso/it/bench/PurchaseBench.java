package io.picasso.it.bench;

import com.fasterxml.jackson.databind.JsonNode;
import io.picasso.devstack.Stack;
import io.picasso.devstack.client.Api;
import io.picasso.devstack.client.Person;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

/** Buying, with a provider that authorises every session at once. */
final class PurchaseBench {
    /** By turns: what makes the rows of one number differ is the hour or the warmth of the server, and not that number. */
    private static final int[] BUYERS = {1, 8, 32, 8, 32};

    private static final int[] ORDERS = {100, 200, 200, 200, 200};
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Gallery gallery;
    private final Report report;
    private final int warmUp;

    /** Measures after so many orders that are not counted. */
    PurchaseBench(Gallery gallery, Report report, int warmUp) {
        this.gallery = gallery;
        this.report = report;
        this.warmUp = warmUp;
    }

    /** How many pictures are sold. */
    static int pictures(int warmUp) {
        return warmUp + IntStream.of(ORDERS).sum();
    }

    void run() throws Exception {
        Api.guest(URI.create(gallery.stack().address(Stack.STRIPE)))
                .post("/_switches", Map.of("instantPayment", true))
                .expect(200);
        List<Person> buyers = new ArrayList<>();
        for (int i = 0; i < IntStream.of(BUYERS).max().orElseThrow(); i++) {
            buyers.add(gallery.person("buyer" + i));
        }
        gallery.load().run(8, warmUp, number -> buy(buyers.get(number % buyers.size())));
        Load.Cost bare = new BareCommits(gallery.stack()).run();
        report.title(
                "Buying",
                "buyers",
                "orders/s",
                "orders/CPU s",
                "% of bare commits",
                "placed to completed, median ms",
                "99 % ms");
        Stages before = Stages.now(gallery.stack());
        int orders = 0;
        for (int i = 0; i < BUYERS.length; i++) {
            int count = BUYERS[i];
            Load.Cost cost = gallery.load().run(count, ORDERS[i], number -> buy(buyers.get(number % count)));
            orders += ORDERS[i];
            report.row(
                    count,
                    cost.perSecond(),
                    cost.perCpuSecond(),
                    100 * cost.perCpuSecond() / bare.perCpuSecond(),
                    cost.medianMillis(),
                    cost.percentileMillis(99));
        }
        report.title("Bare commits of an event and its outbox row", "clients", "commits/s", "commits/CPU s");
        report.row(8, bare.perSecond(), bare.perCpuSecond());
        report.title("Where the CPU of an order goes", "stage", "CPU ms");
        Stages.now(gallery.stack())
                .since(before, orders)
                .forEach(stage -> report.row(stage.getKey(), stage.getValue()));
    }

    private void buy(Person buyer) {
        JsonNode order = buyer.order(gallery.nextPicture(), UUID.randomUUID().toString())
                .expect(202)
                .json();
        JsonNode end = buyer.await(order.required("id").asText(), PATIENCE, "COMPLETED");
        if (!end.required("state").asText().equals("COMPLETED")) {
            throw new IllegalStateException("An order ended otherwise: " + end);
        }
    }
}
