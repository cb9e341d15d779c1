package io.picasso.follows.command;

import io.picasso.accounts.AccountId;
import io.picasso.chat.ChatCommand;
import io.picasso.chat.ChatEvent;
import io.picasso.chat.ConversationId;
import io.picasso.contract.Envelope;
import io.picasso.contract.Receipt;
import io.picasso.follows.FollowCommand;
import io.picasso.follows.FollowEvent;
import io.picasso.platform.eventsourcing.CommandGatewayBean;
import io.picasso.platform.followers.Follower;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Instant;

/**
 * Parts those who follow each other when one of them blocks the other; also whoever was just beginning to follow then, which comes
 * by its own event.
 */
@ApplicationScoped
public class FollowFollower implements Follower {
    private static final Logger LOG = System.getLogger(FollowFollower.class.getName());

    @EJB
    private CommandGatewayBean gateway;

    @Override
    public boolean concerns(String message) {
        return message.contains("\"chat.blocked.") || message.contains("\"follow.followed.");
    }

    @Override
    public void follow(Envelope envelope) {
        switch (envelope.event()) {
            case ChatEvent.Blocked blocked -> part(blocked.by(), blocked.whom());
            case FollowEvent.Followed followed -> part(followed.who(), followed.whom());
            default -> LOG.log(Level.TRACE, "Nobody has blocked anybody.");
        }
    }

    /** Only if there is a block now: this may be told of one that was lifted long ago. */
    private void part(AccountId one, AccountId other) {
        Receipt reach = gateway.dispatch(new ChatCommand.Reach(ConversationId.between(one, other), one));
        if (ChatCommand.Reach.isBlocked(reach)) {
            unfollow(one, other);
            unfollow(other, one);
        }
    }

    private void unfollow(AccountId who, AccountId whom) {
        Receipt receipt = gateway.dispatch(new FollowCommand.Unfollow(who, whom, Instant.now()));
        LOG.log(Level.DEBUG, "{0} does not follow {1} any more: {2}", who, whom, receipt);
    }
}
