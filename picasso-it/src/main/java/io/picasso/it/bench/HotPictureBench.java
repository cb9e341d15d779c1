package io.picasso.it.bench;

import com.fasterxml.jackson.databind.JsonNode;
import io.picasso.devstack.Stack;
import io.picasso.devstack.client.Api;
import io.picasso.devstack.client.Person;
import io.picasso.it.torture.check.Shards;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.LongStream;

/**
 * One picture that everybody likes at once, and thinks better of, and likes again, while copies of it are sold. At the end every
 * reaction must be in history, and everybody must be counted once.
 */
final class HotPictureBench {
    private static final int PER_SECOND = 500;
    private static final int PEOPLE = 240;
    private static final int HANDS = 24;

    /** Odd, so that everybody likes it in the end. */
    private static final int ROUNDS = 21;

    private static final int SALES = 8;
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Gallery gallery;
    private final Report report;

    HotPictureBench(Gallery gallery, Report report) {
        this.gallery = gallery;
        this.report = report;
    }

    void run() throws Exception {
        Api.guest(URI.create(gallery.stack().address(Stack.STRIPE)))
                .post("/_switches", Map.of("instantPayment", true))
                .expect(200);
        List<Person> people = people();
        Person buyer = gallery.person("hotbuyer");
        JsonNode picture = gallery.copies(6 * SALES, "Liked by all");
        String path = "/api/pictures/" + picture.required("id").asText();
        sell(buyer, picture);
        long[] quiet = sell(buyer, picture);
        try (ExecutorService shop = Executors.newSingleThreadExecutor()) {
            long begin = System.nanoTime();
            Future<long[]> busy = shop.submit(() -> sell(buyer, picture));
            long[] likes = like(people, path);
            double seconds = seconds(begin);
            long answered = System.nanoTime();
            await(path);
            report(likes, seconds, seconds(answered), quiet, busy.get());
        }
        verify(path, people.size());
    }

    private List<Person> people() throws Exception {
        List<Future<Person>> settling = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            for (int i = 0; i < PEOPLE; i++) {
                String handle = "fan" + i;
                settling.add(threads.submit(() -> gallery.person(handle)));
            }
        }
        return settling.stream().map(Future::resultNow).toList();
    }

    /** Each hand serves people of its own, so that nobody's next word overtakes their last one. */
    private static long[] like(List<Person> people, String path) throws Exception {
        long begin = System.nanoTime();
        List<Future<long[]>> hands = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(HANDS)) {
            for (int i = 0; i < HANDS; i++) {
                int hand = i;
                hands.add(threads.submit(() -> like(people, path, hand, begin)));
            }
        }
        return hands.stream()
                .map(Future::resultNow)
                .flatMapToLong(Arrays::stream)
                .sorted()
                .toArray();
    }

    private static long[] like(List<Person> people, String path, int hand, long begin) {
        LongStream.Builder micros = LongStream.builder();
        for (int round = 0; round < ROUNDS; round++) {
            for (int number = hand; number < people.size(); number += HANDS) {
                long due = begin + TimeUnit.SECONDS.toNanos(1) / PER_SECOND * ((long) round * people.size() + number);
                LockSupport.parkNanos(due - System.nanoTime());
                Api api = people.get(number).api();
                long asked = System.nanoTime();
                (round % 2 == 0 ? api.put(path + "/like", Map.of()) : api.delete(path + "/like")).expect(204);
                micros.add((System.nanoTime() - asked) / 1_000);
            }
        }
        return micros.build().toArray();
    }

    /** Buys some copies, one after the other; how long each took, in microseconds. */
    private static long[] sell(Person buyer, JsonNode picture) {
        long[] micros = new long[SALES];
        for (int i = 0; i < SALES; i++) {
            long begin = System.nanoTime();
            String order = buyer.order(picture, UUID.randomUUID().toString())
                    .expect(202)
                    .json()
                    .required("id")
                    .asText();
            JsonNode end = buyer.await(order, PATIENCE, "COMPLETED");
            if (!end.required("state").asText().equals("COMPLETED")) {
                throw new IllegalStateException("An order ended otherwise: " + end);
            }
            micros[i] = (System.nanoTime() - begin) / 1_000;
        }
        Arrays.sort(micros);
        return micros;
    }

    private void await(String path) {
        Api guest = gallery.town().guest();
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (likes(guest, path) != PEOPLE && System.nanoTime() < end) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        }
    }

    private static long likes(Api guest, String path) {
        return guest.get(path).expect(200).json().required("likes").asLong();
    }

    private void report(long[] likes, double seconds, double behind, long[] quiet, long[] busy) {
        report.title(
                "A hot picture",
                "asked for, reactions/s",
                "answered/s",
                "median ms",
                "99 % ms",
                "seconds from the last answer to the right number",
                "a sale before, median ms",
                "a sale meanwhile, median ms");
        report.row(
                PER_SECOND,
                likes.length / seconds,
                likes[likes.length / 2] / 1_000.0,
                likes[likes.length * 99 / 100] / 1_000.0,
                behind,
                quiet[quiet.length / 2] / 1_000.0,
                busy[busy.length / 2] / 1_000.0);
    }

    /** None is lost, none is counted twice. */
    private void verify(String path, int expected) throws Exception {
        String key = path.substring(path.lastIndexOf('/') + 1);
        long told = new Shards(gallery.stack())
                        .all(
                                "select count(*) from event where stream_id like 'like-" + key + ".%'",
                                (shard, row) -> row.getLong(1))
                        .stream()
                        .mapToLong(Long::longValue)
                        .sum();
        long shown = likes(gallery.town().guest(), path);
        report.line("");
        report.line("In history: " + told + " of " + ROUNDS * PEOPLE + " reactions; counted: " + shown + " of "
                + expected + " people.");
        if (told != (long) ROUNDS * PEOPLE || shown != expected) {
            throw new IllegalStateException("Likes were lost or doubled.");
        }
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }
}
