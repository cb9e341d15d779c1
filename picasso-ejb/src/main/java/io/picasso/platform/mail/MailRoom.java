package io.picasso.platform.mail;

import io.picasso.contract.Envelope;
import io.picasso.contract.StreamId;
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
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Sends what is due for as long as the application runs: one thread for mails that were never tried, and one for those that
 * went wrong, so that these hold up nobody else's; see the package for what a crash does.
 */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class MailRoom {
    private static final int LONGEST_SILENCE = 8;

    private static final Set<Integer> EVERYWHERE =
            IntStream.range(0, ShardMap.COUNT).boxed().collect(Collectors.toUnmodifiableSet());

    private final Semaphore bell = new Semaphore(0);
    private final Set<Integer> rung = ConcurrentHashMap.newKeySet();
    private final Map<Lane, Thread> threads = new EnumMap<>(Lane.class);

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
        for (Lane lane : Lane.values()) {
            Thread started = threadFactory.newThread(() -> run(lane));
            started.setName("picasso-mail-" + lane.name().toLowerCase(Locale.ROOT));
            started.start();
            threads.put(lane, started);
        }
    }

    @PreDestroy
    void stop() {
        threads.values().forEach(Thread::interrupt);
    }

    /** Makes mails due, once for each cause. */
    public void enqueue(Envelope cause, String... letters) {
        ring(cause.stream(), ShardFaults.on(cause.stream(), () -> store.enqueue(cause, List.of(letters))));
    }

    /** Makes a mail due about something that has no history, once. */
    public Intake enqueue(StreamId about, String letter) {
        Intake intake = ShardFaults.on(about, () -> store.enqueue(about, List.of(letter)));
        ring(about, intake);
        return intake;
    }

    private void ring(StreamId about, Intake intake) {
        if (intake == Intake.TAKEN) {
            rung.add(ShardMap.of(about));
            bell.release();
        }
    }

    private void run(Lane lane) {
        MailRound round = new MailRound(lane, store, postman, writers);
        Set<Integer> shards = EVERYWHERE;
        Instant everywhereAt = Instant.now().plus(poll);
        int outages = 0;
        try {
            while (!Thread.currentThread().isInterrupted()) {
                outages = round.go(shards) ? 0 : Math.min(outages + 1, LONGEST_SILENCE);
                shards = lane == Lane.FIRST && outages == 0 ? awaitBell(everywhereAt) : EVERYWHERE;
                if (lane == Lane.AGAIN || outages > 0) {
                    Thread.sleep(poll.multipliedBy(Math.max(1, outages)));
                }
                if (shards.size() == ShardMap.COUNT) {
                    everywhereAt = Instant.now().plus(poll);
                }
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    /** Where there is new mail; everywhere when the time for that has come. */
    private Set<Integer> awaitBell(Instant everywhereAt) throws InterruptedException {
        long left = Duration.between(Instant.now(), everywhereAt).toMillis();
        if (left <= 0 || !bell.tryAcquire(left, TimeUnit.MILLISECONDS)) {
            return EVERYWHERE;
        }
        bell.drainPermits();
        Set<Integer> news = Set.copyOf(rung);
        rung.removeAll(news);
        return news;
    }
}
