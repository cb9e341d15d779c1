package io.picasso.platform.mail;

import io.picasso.contract.Envelope;
import io.picasso.platform.sharding.ShardFaults;
import io.picasso.platform.sharding.ShardMap;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.EJB;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Sends what is due, one after the other, for as long as the application runs; see the package for what a crash does. */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class MailRoom {
    private static final System.Logger LOG = System.getLogger(MailRoom.class.getName());
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(2);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

    private final Semaphore bell = new Semaphore(0);
    private @Nullable Thread thread;
    private boolean failing;

    @Resource
    private ManagedThreadFactory threadFactory;

    @EJB
    private MailStore store;

    @Inject
    private Postman postman;

    @Inject
    @Any
    private Instance<LetterWriter> writers;

    @Inject
    @ConfigProperty(name = "picasso.mail.poll", defaultValue = "PT2S")
    private Duration poll;

    @PostConstruct
    void start() {
        Thread started = threadFactory.newThread(this::run);
        started.setName("picasso-mail");
        started.start();
        thread = started;
    }

    @PreDestroy
    void stop() {
        if (thread != null) {
            thread.interrupt();
        }
    }

    /** Makes a mail due, once for each cause. */
    public void enqueue(Envelope cause, String letter) {
        try {
            if (store.enqueue(cause, letter)) {
                bell.release();
            }
        } catch (RuntimeException fault) {
            throw ShardFaults.read(ShardMap.of(cause.stream()), fault);
        }
    }

    private void run() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                for (int shard = 0; shard < ShardMap.COUNT; shard++) {
                    send(shard);
                }
                if (bell.tryAcquire(poll.toMillis(), TimeUnit.MILLISECONDS)) {
                    bell.drainPermits();
                }
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    /** A shard that is out of reach does not hold up the mail of the others. */
    private void send(int shard) {
        try {
            for (String cause : store.due(shard)) {
                store.take(shard, cause).ifPresent(this::send);
            }
        } catch (RuntimeException fault) {
            report("The mail of shard-" + shard + " waits: " + fault);
        }
    }

    private void send(Due due) {
        try {
            Optional<Letter> letter = writer(due.letter()).write(due.stream(), due.letter());
            if (letter.isPresent()) {
                postman.send(letter.get(), due.cause());
            }
            store.done(due);
            failing = false;
        } catch (MessagingException | RuntimeException fault) {
            store.postpone(due, pause(due.attempts()));
            report("The mail for " + due.cause() + " waits: " + fault.getClass().getName());
        }
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
        Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(attempts - 1, 5));
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
