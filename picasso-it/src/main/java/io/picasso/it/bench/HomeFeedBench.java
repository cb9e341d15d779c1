package io.picasso.it.bench;

import io.picasso.devstack.client.Person;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * What the home feed costs somebody who follows 500 creators, against the public feed for the same person: once while these
 * creators are the newest, and once after a thousand pictures of others, when the document store has to be asked.
 */
final class HomeFeedBench {
    private static final int FOLLOWED = 500;
    private static final int OTHERS = 1_050;
    private static final int CLIENTS = 4;
    private static final int WARM_UP = 1_500;
    private static final int TIMES = 3_000;
    private static final int COLD = 200;

    private final Gallery gallery;
    private final Report report;

    HomeFeedBench(Gallery gallery, Report report) {
        this.gallery = gallery;
        this.report = report;
    }

    void run() throws Exception {
        Person reader = gallery.person("reader");
        Queue<Person> creators = new ConcurrentLinkedQueue<>();
        System.err.printf("Settling %,d creators%n", FOLLOWED);
        gallery.load().run(CLIENTS, FOLLOWED, number -> creators.add(settle(reader, number)));
        report.title(
                "Home feed of somebody who follows %,d creators".formatted(FOLLOWED),
                "what",
                "requests/s",
                "requests/CPU s",
                "cost of the public feed",
                "median ms",
                "99 % ms");
        String open = "/api/pictures?limit=20";
        String home = "/api/feed?limit=20";
        for (String path : List.of(open, home)) {
            gallery.load()
                    .run(CLIENTS, WARM_UP, number -> reader.api().get(path).expect(200));
        }
        Load.Cost feed = row(reader, "public feed, signed in", open, TIMES, null);
        row(reader, "home feed, in memory", home, TIMES, feed);
        gallery.add(OTHERS);
        Load.Cost cold = row(reader, "public feed, not in the cache", open + "&minAmount=%d", COLD, null);
        row(reader, "home feed of quiet creators, not in memory", home, COLD, cold);
    }

    private Person settle(Person reader, int number) throws Exception {
        Person creator = gallery.person("followed" + number);
        creator.offer(Gallery.png(number), "Followed " + number, 1_000 + number);
        reader.api()
                .put("/api/creators/" + creator.handle() + "/follow", Map.of())
                .expect(204);
        return creator;
    }

    private Load.Cost row(
            Person reader, String what, String path, int times, Load.@org.jspecify.annotations.Nullable Cost open)
            throws Exception {
        Load.Cost cost = gallery.load()
                .run(
                        CLIENTS,
                        times,
                        number -> reader.api().get(path.formatted(number)).expect(200));
        report.row(
                what,
                cost.perSecond(),
                cost.perCpuSecond(),
                open == null ? "1" : (Object) (open.perCpuSecond() / cost.perCpuSecond()),
                cost.medianMillis(),
                cost.percentileMillis(99));
        return cost;
    }
}
