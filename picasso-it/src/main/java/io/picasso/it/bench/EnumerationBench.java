package io.picasso.it.bench;

import io.picasso.devstack.client.Api;
import io.picasso.devstack.client.Person;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Whether the time of an answer tells if an address has an account. Known and unknown addresses are asked for by turns; printed is
 * how likely a known one takes longer than an unknown one, which is 0.5 where time tells nothing, beside the range in which it
 * lies 95 times in 100 when that is so: 0.5 ± 1.96 √((n + m + 1) / (12 n m)), the normal approximation of the Mann-Whitney test.
 */
final class EnumerationBench {
    private static final int PEOPLE = 40;
    private static final int WARM_UP = 40;
    private static final int PAIRS = 400;
    private static final double NORMAL_95 = 1.96;

    private final Gallery gallery;
    private final Report report;

    EnumerationBench(Gallery gallery, Report report) {
        this.gallery = gallery;
        this.report = report;
    }

    /** A request that names an address. */
    private interface Asking {
        void ask(Api guest, String email);
    }

    void run() {
        List<String> known = new ArrayList<>();
        for (int i = 0; i < PEOPLE; i++) {
            Person person = gallery.person("known" + i);
            known.add(person.handle() + "@picasso.example");
        }
        report.title(
                "What the time of an answer tells about an address (" + PAIRS + " known, " + PAIRS + " unknown)",
                "request",
                "known, median ms",
                "unknown, median ms",
                "P(known slower)",
                "by chance, 95 %");
        measure(
                "log in with a wrong password",
                known,
                (guest, email) -> guest.post("/api/tokens", Map.of("email", email, "password", "wrong horse"))
                        .expect(401));
        measure(
                "forgot my password",
                known,
                (guest, email) -> guest.post("/api/passwords/forgot", Map.of("email", email))
                        .expect(202));
        measure(
                "another confirmation, please",
                known,
                (guest, email) -> guest.post("/api/accounts/confirmations/resend", Map.of("email", email))
                        .expect(202));
    }

    private void measure(String name, List<String> known, Asking asking) {
        Api guest = gallery.town().guest();
        long[] there = new long[PAIRS];
        long[] nowhere = new long[PAIRS];
        for (int i = -WARM_UP; i < PAIRS; i++) {
            String unknown = "nobody" + name.length() + "x" + (i + WARM_UP) % PEOPLE + "@picasso.example";
            long first = micros(asking, guest, known.get((i + WARM_UP) % PEOPLE));
            long second = micros(asking, guest, unknown);
            if (i >= 0) {
                there[i] = first;
                nowhere[i] = second;
            }
        }
        double chance = NORMAL_95 * Math.sqrt((2.0 * PAIRS + 1) / (12.0 * PAIRS * PAIRS));
        report.row(
                name,
                median(there),
                median(nowhere),
                slower(there, nowhere),
                "%.3f to %.3f".formatted(0.5 - chance, 0.5 + chance));
    }

    private static long micros(Asking asking, Api guest, String email) {
        long begin = System.nanoTime();
        asking.ask(guest, email);
        return (System.nanoTime() - begin) / 1_000;
    }

    private static double slower(long[] one, long[] other) {
        double wins = 0;
        for (long left : one) {
            for (long right : other) {
                wins += left > right ? 1 : left == right ? 0.5 : 0;
            }
        }
        return wins / one.length / other.length;
    }

    private static double median(long[] micros) {
        long[] sorted = micros.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2] / 1_000.0;
    }
}
