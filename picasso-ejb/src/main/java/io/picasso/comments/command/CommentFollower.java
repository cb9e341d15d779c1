package io.picasso.comments.command;

import static io.picasso.platform.sharding.ShardFaults.on;

import io.picasso.accounts.AccountEvent;
import io.picasso.accounts.AccountId;
import io.picasso.accounts.command.AccountRecords;
import io.picasso.comments.CommentEvent;
import io.picasso.comments.CommentId;
import io.picasso.comments.Comments;
import io.picasso.contract.Envelope;
import io.picasso.contract.Receipt;
import io.picasso.pictures.PictureId;
import io.picasso.platform.followers.Follower;
import io.picasso.platform.sharding.ShardMap;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;

/**
 * Deletes what somebody said who has left, on whatever shard it stands; also what was on its way when they left, which comes by its
 * own event. Both may come again: what is deleted stays deleted.
 */
@ApplicationScoped
public class CommentFollower implements Follower {
    private static final Logger LOG = System.getLogger(CommentFollower.class.getName());
    private static final List<String> WORTH_READING = List.of("\"account.removed.", "\"comment.posted.");

    @EJB
    private Comments comments;

    @EJB
    private CommentRecords records;

    @EJB
    private AccountRecords accounts;

    @Override
    public boolean concerns(String message) {
        return WORTH_READING.stream().anyMatch(message::contains);
    }

    @Override
    public void follow(Envelope envelope) {
        switch (envelope.event()) {
            case AccountEvent.Removed removed -> clearUp(removed.account());
            case CommentEvent.Posted posted ->
                deleteOfLeaver(new CommentId(envelope.stream().key()), posted.picture(), posted.by());
            default -> LOG.log(Level.TRACE, "Nobody has left.");
        }
    }

    private void clearUp(AccountId leaver) {
        for (int shard = 0; shard < ShardMap.COUNT; shard++) {
            int number = shard;
            on(number, () -> records.of(number, leaver))
                    .forEach(place -> delete(place.comment(), place.picture(), leaver));
        }
    }

    private void deleteOfLeaver(CommentId comment, PictureId picture, AccountId author) {
        if (on(author.stream(), () -> accounts.isRemoved(author))) {
            delete(comment, picture, author);
        }
    }

    private void delete(CommentId comment, PictureId picture, AccountId leaver) {
        Receipt receipt = comments.delete(comment, picture, leaver);
        LOG.log(Level.DEBUG, "{0} of somebody who has left is deleted: {1}", comment, receipt);
    }
}
