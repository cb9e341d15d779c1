package io.picasso.notifications.command;

import io.picasso.platform.digest.Waiting;
import io.picasso.platform.mail.MailRoom;
import io.picasso.platform.rounds.Rounds;
import io.picasso.platform.rounds.ShardRound;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.EJB;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Makes the mail of each day that is over due, one for each person; any number of nodes may do so at once, and the mail room knows
 * each person and day once.
 */
@Singleton
@Startup
@DependsOn("Migrations")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class DigestRound {
    private static final System.Logger LOG = System.getLogger(DigestRound.class.getName());

    /** As long as a mail server may be out before what waits for it is forgotten. */
    private static final int DAYS_KEPT = 14;

    @EJB
    private Waiting waiting;

    @EJB
    private ShardRound shards;

    @Inject
    private MailRoom mails;

    @Resource
    private ManagedThreadFactory threadFactory;

    @Inject
    @ConfigProperty(name = "picasso.notifications.digest-poll", defaultValue = "PT10M")
    private Duration period;

    private @Nullable Thread thread;

    @PostConstruct
    void start() {
        thread = Rounds.begin(threadFactory, "picasso-digest", this::go);
    }

    @PreDestroy
    void stop() {
        Thread rounds = thread;
        if (rounds != null) {
            rounds.interrupt();
        }
    }

    private void go() throws InterruptedException {
        Thread.sleep(period);
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        shards.visit("The mails of the day", shard -> visit(shard, today));
    }

    private void visit(int shard, LocalDate today) {
        waiting.forgetBefore(shard, today.minusDays(DAYS_KEPT));
        waiting.due(shard, today).forEach(heap -> {
            var intake = mails.enqueue(heap.inbox(), NoticeLetters.DIGEST + heap.day());
            LOG.log(Level.DEBUG, "The mail of {0} for {1}: {2}", heap.day(), heap.inbox(), intake);
        });
    }
}
