package io.picasso.platform.mail;

import jakarta.mail.MessagingException;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** Goes through shards and sends what is due in one lane; for one thread. */
final class MailRound {
    private static final System.Logger LOG = System.getLogger(MailRound.class.getName());
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(2);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(10);
    private static final int DOUBLED = 9;

    private final Lane lane;
    private final MailStore store;
    private final Postman postman;
    private final Iterable<LetterWriter> writers;
    private boolean failing;

    MailRound(Lane lane, MailStore store, Postman postman, Iterable<LetterWriter> writers) {
        this.lane = lane;
        this.store = store;
        this.postman = postman;
        this.writers = writers;
    }

    /** One time through some shards; false when the server is out, so that nothing could be tried. */
    boolean go(Set<Integer> shards) {
        try (Postman.Tour tour = postman.setOut()) {
            for (int shard : shards) {
                visit(tour, shard);
            }
            return true;
        } catch (MessagingException out) {
            report("The mail server is out, and all mail waits: "
                    + out.getClass().getName());
            return false;
        }
    }

    /** A shard that is out of reach does not hold up the mail of the others. */
    private void visit(Postman.Tour tour, int shard) throws MessagingException {
        try {
            for (Due due : store.due(shard, lane)) {
                tour.connect();
                Instant now = Instant.now();
                if (store.take(due)) {
                    send(tour, due.taken(), now);
                }
            }
        } catch (RuntimeException fault) {
            report("The mail of shard-" + shard + " waits: " + fault);
        }
    }

    private void send(Postman.Tour tour, Due due, Instant taken) {
        try {
            LetterWriter writer = writer(due.letter());
            Optional<Letter> letter = writer.write(due.stream(), due.letter());
            if (Due.isLate(taken, Instant.now())) {
                throw new IllegalStateException("Writing the letter took too long.");
            }
            if (letter.isPresent()) {
                tour.deliver(letter.get(), due.cause());
                writer.sent(due.stream(), due.letter());
            }
        } catch (MessagingException | RuntimeException fault) {
            tour.close();
            report("The mail for " + due.cause() + " waits: " + fault.getClass().getName());
            store.postpone(due, pause(due.attempts()));
            return;
        }
        store.done(due);
        failing = false;
    }

    private LetterWriter writer(String letter) {
        for (LetterWriter writer : writers) {
            if (letter.startsWith(writer.context() + ".")) {
                return writer;
            }
        }
        throw new IllegalStateException("Nobody writes " + letter + ".");
    }

    static Duration pause(int attempts) {
        Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(attempts - 1, DOUBLED));
        return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
    }

    /** Says once that mail waits, until some goes out again. */
    private void report(String what) {
        if (!failing) {
            LOG.log(Level.WARNING, what);
        }
        failing = true;
    }
}
