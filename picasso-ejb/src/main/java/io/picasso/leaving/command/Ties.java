package io.picasso.leaving.command;

import static io.picasso.platform.sharding.ShardFaults.on;

import io.picasso.accounts.AccountEvent;
import io.picasso.accounts.AccountId;
import io.picasso.accounts.command.AccountRecords;
import io.picasso.collections.CollectionCommand;
import io.picasso.collections.CollectionEvent;
import io.picasso.collections.CollectionId;
import io.picasso.collections.command.CollectionDesk;
import io.picasso.contract.CommandGateway;
import io.picasso.contract.Envelope;
import io.picasso.contract.Receipt;
import io.picasso.contract.StreamId;
import io.picasso.follows.FollowCommand;
import io.picasso.follows.FollowEvent;
import io.picasso.platform.followers.Follower;
import io.picasso.platform.sharding.ShardMap;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.util.List;

/**
 * Ends what ties somebody who has left to others: who follows them and whom they follow, and their collections with their names.
 * What was begun while they left is ended when its own event comes.
 */
@ApplicationScoped
public class Ties implements Follower {
    private static final Logger LOG = System.getLogger(Ties.class.getName());

    private static final List<String> WORTH_READING =
            List.of("\"account.removed.", "\"follow.followed.", "\"collection.created.");

    @Inject
    private CommandGateway gateway;

    @EJB
    private CollectionDesk collections;

    @EJB
    private AccountRecords accounts;

    @EJB
    private LeavingRecords records;

    @Override
    public boolean concerns(String message) {
        return WORTH_READING.stream().anyMatch(message::contains);
    }

    @Override
    public void follow(Envelope envelope) {
        switch (envelope.event()) {
            case AccountEvent.Removed removed -> endAll(removed.account());
            case FollowEvent.Followed followed -> {
                if (hasLeft(followed.who()) || hasLeft(followed.whom())) {
                    unfollow(followed.who(), followed.whom());
                }
            }
            case CollectionEvent.Created created -> {
                if (hasLeft(created.owner())) {
                    delete(new CollectionId(envelope.stream().key()), created.owner());
                }
            }
            default -> LOG.log(Level.TRACE, "Nobody has left.");
        }
    }

    private void endAll(AccountId leaver) {
        for (int shard = 0; shard < ShardMap.COUNT; shard++) {
            int number = shard;
            on(number, () -> records.ties(number, leaver)).forEach(stream -> end(stream, leaver));
        }
    }

    private void end(StreamId stream, AccountId leaver) {
        String key = stream.key();
        if (stream.noun().equals("collection")) {
            delete(new CollectionId(key), leaver);
        } else {
            int dot = key.indexOf('.');
            unfollow(new AccountId(key.substring(0, dot)), new AccountId(key.substring(dot + 1)));
        }
    }

    private boolean hasLeft(AccountId account) {
        return on(account.stream(), () -> accounts.isRemoved(account));
    }

    private void unfollow(AccountId who, AccountId whom) {
        Receipt receipt = gateway.dispatch(new FollowCommand.Unfollow(who, whom, Instant.now()));
        LOG.log(Level.DEBUG, "{0} and {1} are no longer tied: {2}", who, whom, receipt);
    }

    private void delete(CollectionId collection, AccountId owner) {
        Receipt receipt = collections.delete(new CollectionCommand.Delete(collection, owner, Instant.now()));
        LOG.log(Level.DEBUG, "{0} went with its owner: {1}", collection, receipt);
    }
}
