package io.picasso.notifications.command;

import io.picasso.platform.mail.MailRoom;
import io.picasso.platform.sharding.Migrations;
import io.picasso.platform.sharding.ShardFaults;
import io.picasso.platform.sharding.ShardMap;
import jakarta.ejb.EJB;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * Makes the mail of each day that is over due, one for each person; any number of nodes may do so at once, and the mail room knows
 * each person and day once.
 */
@Singleton
@Startup
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class DigestRound {
    private static final System.Logger LOG = System.getLogger(DigestRound.class.getName());

    /** As long as a mail server may be out before what waits for it is forgotten. */
    private static final int DAYS_KEPT = 14;

    @EJB
    private Waiting waiting;

    @EJB
    private Migrations migrations;

    @Inject
    private MailRoom mails;

    /** Goes through every shard; one that is out of reach has its turn the next time. */
    @Schedule(hour = "*", minute = "4/15", persistent = false)
    public void run() {
        go(LocalDate.now(ZoneOffset.UTC));
    }

    /** The same, on a certain day. */
    public void go(LocalDate today) {
        for (int shard = 0; shard < ShardMap.COUNT; shard++) {
            if (migrations.isDone(shard)) {
                visit(shard, today);
            }
        }
    }

    private void visit(int shard, LocalDate today) {
        try {
            waiting.forgetBefore(shard, today.minusDays(DAYS_KEPT));
            waiting.due(shard, today).forEach(heap -> {
                var intake = mails.enqueue(heap.inbox(), NoticeLetters.DIGEST + heap.day());
                LOG.log(Level.DEBUG, "The mail of {0} for {1}: {2}", heap.day(), heap.inbox(), intake);
            });
        } catch (RuntimeException fault) {
            LOG.log(
                    Level.WARNING,
                    "The mails of the day could not be made due on shard-" + shard + ": "
                            + ShardFaults.read(shard, fault).getMessage());
        }
    }
}
