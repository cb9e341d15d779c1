package io.picasso.notifications.command;

import static io.picasso.platform.sharding.ShardFaults.on;
import static io.picasso.platform.sharding.ShardFaults.run;

import io.picasso.contract.Envelope;
import io.picasso.notifications.Inbox;
import io.picasso.notifications.Notice;
import io.picasso.notifications.NoticeRules;
import io.picasso.notifications.NoticeWay;
import io.picasso.platform.digest.Waiting;
import io.picasso.platform.followers.Follower;
import io.picasso.platform.mail.Intake;
import io.picasso.platform.mail.MailRoom;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Makes the mails due that people want about what happens to them, or lets them wait for the mail of the day. */
@ApplicationScoped
public class NoticeFollower implements Follower {
    private static final List<String> WORTH_READING = List.of(
            "\"reaction.liked.",
            "\"comment.posted.",
            "\"chat.message-sent.",
            "\"follow.followed.",
            "\"order.cancelled.",
            "\"order.refund-requested.",
            "\"order.refund-refused.",
            "\"order.disputed.",
            "\"order.dispute-closed.");

    @Inject
    private MailRoom mails;

    @Inject
    private History history;

    @EJB
    private NoticeRecords records;

    @EJB
    private Waiting waiting;

    @Override
    public boolean concerns(String message) {
        return WORTH_READING.stream().anyMatch(message::contains);
    }

    @Override
    public void follow(Envelope envelope) {
        for (Notice notice : NoticeRules.of(envelope, history)) {
            if (!notice.lettered()) {
                mail(notice, new Cause(notice.kind(), envelope.stream(), envelope.version()), envelope);
            }
        }
    }

    private void mail(Notice notice, Cause cause, Envelope envelope) {
        NoticeWay way =
                on(Inbox.ways(notice.to()), () -> records.ways(notice.to())).of(notice.kind());
        boolean later = way == NoticeWay.DIGEST
                || way == NoticeWay.MAIL
                        && mails.enqueue(Inbox.of(notice.to()), NoticeLetters.ONE + cause) == Intake.TOO_MANY;
        if (later) {
            run(
                    Inbox.of(notice.to()),
                    () -> waiting.add(Inbox.of(notice.to()), notice.kind().word(), cause.toString(), envelope.at()));
        }
    }
}
