package io.picasso.it.bench;

import com.fasterxml.jackson.databind.JsonNode;
import io.picasso.devstack.client.Answer;
import io.picasso.devstack.client.Api;
import io.picasso.devstack.client.Line;
import io.picasso.devstack.client.Person;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;

/** From the answer that a command was accepted, at one node, to the moment at which a page at another node is told. */
final class DelayBench {
    /** Each changes the price and the offer, so that it is two events. */
    private static final int COMMANDS_PER_SECOND = 100;

    private static final int PICTURES = 50;
    private static final int WARM_UP_SECONDS = 20;
    private static final int SECONDS = 30;
    private static final int CLIENTS = 24;
    private static final int PATIENCE_SECONDS = 30;

    private final Gallery gallery;
    private final Report report;
    private final Api elsewhere;
    private final Map<String, Long> accepted = new ConcurrentHashMap<>();
    private final Map<String, Long> told = new ConcurrentHashMap<>();

    DelayBench(Gallery gallery, Report report, Api elsewhere) {
        this.gallery = gallery;
        this.report = report;
        this.elsewhere = elsewhere;
    }

    /** A picture whose offer changes again and again, one change after the other. */
    private static final class Offer {
        private final Person artist;
        private final String id;
        private long version = 1;

        Offer(JsonNode picture, Map<String, Person> artists) {
            this.artist = java.util.Objects.requireNonNull(
                    artists.get(picture.required("creator").required("handle").asText()));
            this.id = picture.required("id").asText();
        }

        /** The versions that the change has made. */
        synchronized List<String> change(int number) {
            Map<String, Object> wish =
                    Map.of("forSale", version % 4 == 3, "price", Map.of("amount", 1_000 + number, "currency", "USD"));
            Answer answer =
                    artist.api().patch("/api/pictures/" + id, version, wish).expect(200);
            long before = version;
            version = Long.parseLong(answer.header("ETag").replace("\"", ""));
            List<String> made = new ArrayList<>();
            for (long each = before + 1; each <= version; each++) {
                made.add(key(id, each));
            }
            return made;
        }
    }

    private static String key(String picture, long version) {
        return "picture-" + picture + "@" + version;
    }

    void run() throws InterruptedException {
        Map<String, Person> artists =
                gallery.creators().stream().collect(Collectors.toMap(Person::handle, Function.identity()));
        List<Offer> offers = new ArrayList<>();
        for (int i = 0; i < PICTURES; i++) {
            offers.add(new Offer(gallery.nextPicture(), artists));
        }
        try (Line far = Line.open(elsewhere, Map.of(), this::hear)) {
            far.watch(offers.stream().map(offer -> "picture:" + offer.id).toArray(String[]::new));
            change(offers, WARM_UP_SECONDS);
            accepted.clear();
            double seconds = change(offers, SECONDS);
            awaitAll();
            tell(seconds);
        }
    }

    private void awaitAll() throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!told.keySet().containsAll(accepted.keySet())) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException(
                        "Of " + accepted.size() + " events some were not told: " + told.size() + " were.");
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
    }

    private void tell(double seconds) {
        double[] delays = accepted.entrySet().stream()
                .mapToDouble(entry -> Math.max(0, told.getOrDefault(entry.getKey(), 0L) - entry.getValue()) / 1e6)
                .sorted()
                .toArray();
        report.title(
                "From an accepted command to a page at another node",
                "events/s asked for",
                "events/s",
                "events",
                "median ms",
                "99 % ms");
        report.row(
                2 * COMMANDS_PER_SECOND,
                delays.length / seconds,
                delays.length,
                delays[delays.length / 2],
                delays[(int) (delays.length * 0.99)]);
    }

    private void hear(JsonNode frame) {
        if (frame.path("type").asText().equals("picture.offer")) {
            told.putIfAbsent(
                    frame.required("stream").asText() + "@"
                            + frame.required("version").asLong(),
                    System.nanoTime());
        }
    }

    /** At a fixed rate for so long, whether or not the answers keep up; what could not begin in time is left out. */
    private double change(List<Offer> offers, int seconds) throws InterruptedException {
        long begin = System.nanoTime();
        long end = begin + TimeUnit.SECONDS.toNanos(seconds);
        try (ScheduledExecutorService clients = Executors.newScheduledThreadPool(CLIENTS)) {
            for (int number = 0; number < seconds * COMMANDS_PER_SECOND; number++) {
                int which = number;
                var made = clients.schedule(
                        () -> {
                            if (System.nanoTime() < end) {
                                change(offers.get(which % offers.size()), which);
                            }
                        },
                        1_000_000_000L / COMMANDS_PER_SECOND * number,
                        TimeUnit.NANOSECONDS);
                java.util.Objects.requireNonNull(made);
            }
            clients.shutdown();
            if (!clients.awaitTermination(seconds + PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new IllegalStateException("The first node does not answer.");
            }
        }
        return (System.nanoTime() - begin) / 1e9;
    }

    private void change(Offer offer, int number) {
        List<String> versions = offer.change(number);
        long now = System.nanoTime();
        versions.forEach(version -> accepted.put(version, now));
    }
}
