package io.picasso.it.torture.work;

import io.picasso.devstack.client.Answer;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** The history of all invocations. Thread-safe. */
public final class Chronicle {
    private static final int CLIENT_ERROR = 400;
    private static final int SERVER_ERROR = 500;
    /** A client whose connection was refused does not knock without a break. */
    private static final long BEFORE_NEXT_TRY = 300;

    private final Queue<Deed> deeds = new ConcurrentLinkedQueue<>();

    /** What is to be done, under which key and at which price. */
    record Wish(String who, Deed.Kind kind, String subject, String key, long amount) {
        static Wish of(Citizen who, Deed.Kind kind, String subject) {
            return new Wish(who.handle(), kind, subject, "", 0);
        }
    }

    /** Makes a call and writes down how it ended; empty when nobody knows. */
    Optional<Answer> record(Wish wish, Supplier<Answer> call) {
        return record(wish, call, answer -> wish.subject());
    }

    /** Makes a call whose answer tells what it was about. */
    Optional<Answer> record(Wish wish, Supplier<Answer> call, Function<Answer, String> subject) {
        Instant begin = Instant.now();
        try {
            Answer answer = call.get();
            Deed.Outcome outcome = outcome(answer.status());
            String about = outcome == Deed.Outcome.OK ? subject.apply(answer) : wish.subject();
            write(wish, begin, about, outcome, told(answer));
            return outcome == Deed.Outcome.UNKNOWN ? Optional.empty() : Optional.of(answer);
        } catch (UncheckedIOException cut) {
            write(wish, begin, wish.subject(), Deed.Outcome.UNKNOWN, "no answer");
            Pause.millis(BEFORE_NEXT_TRY);
            return Optional.empty();
        }
    }

    private static Deed.Outcome outcome(int status) {
        if (status >= SERVER_ERROR) {
            return Deed.Outcome.UNKNOWN;
        }
        return status >= CLIENT_ERROR ? Deed.Outcome.REFUSED : Deed.Outcome.OK;
    }

    private static String told(Answer answer) {
        boolean problem = answer.status() >= CLIENT_ERROR && answer.text().startsWith("{");
        return problem ? answer.status() + " " + answer.json().path("type").asText() : "" + answer.status();
    }

    private void write(Wish wish, Instant begin, String subject, Deed.Outcome outcome, String told) {
        long millis = Instant.now().toEpochMilli() - begin.toEpochMilli();
        deeds.add(new Deed(begin, millis, wish.who(), wish.kind(), subject, wish.key(), wish.amount(), outcome, told));
    }

    /** Everything so far. */
    public List<Deed> deeds() {
        return List.copyOf(deeds);
    }

    /** How often a kind of deed ended in a way. */
    public long count(Deed.Kind kind, Deed.Outcome outcome) {
        return deeds.stream()
                .filter(deed -> deed.kind() == kind && deed.outcome() == outcome)
                .count();
    }

    /** How often each refusal and each fault was told, by deed. */
    public Map<String, Long> refusals() {
        return deeds.stream()
                .filter(deed -> deed.outcome() != Deed.Outcome.OK)
                .collect(Collectors.groupingBy(
                        deed -> deed.kind() + ": " + deed.told(), TreeMap::new, Collectors.counting()));
    }
}
