package io.picasso.chat.command;

import static io.picasso.platform.sharding.ShardFaults.on;

import io.picasso.accounts.AccountEvent;
import io.picasso.accounts.AccountId;
import io.picasso.accounts.command.AccountRecords;
import io.picasso.chat.ChatCommand;
import io.picasso.chat.ChatEvent;
import io.picasso.chat.ConversationId;
import io.picasso.contract.Envelope;
import io.picasso.contract.Receipt;
import io.picasso.platform.eventsourcing.Accompaniment;
import io.picasso.platform.eventsourcing.CommandGatewayBean;
import io.picasso.platform.followers.Follower;
import io.picasso.platform.sharding.ShardMap;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Instant;

/** Forgets what somebody wrote who has left; also what they were just writing then. */
@ApplicationScoped
public class ChatFollower implements Follower {
    private static final Logger LOG = System.getLogger(ChatFollower.class.getName());

    @EJB
    private CommandGatewayBean gateway;

    @EJB
    private ChatRecords records;

    @EJB
    private AccountRecords accounts;

    @Override
    public boolean concerns(String message) {
        return message.contains("\"account.removed.") || message.contains("\"chat.message-sent.");
    }

    @Override
    public void follow(Envelope envelope) {
        if (envelope.event() instanceof AccountEvent.Removed removed) {
            for (int shard = 0; shard < ShardMap.COUNT; shard++) {
                int number = shard;
                on(number, () -> records.writtenBy(number, removed.account()))
                        .forEach(conversation -> leave(conversation, removed.account()));
            }
        } else if (envelope.event() instanceof ChatEvent.MessageSent sent
                && on(sent.by().stream(), () -> accounts.isRemoved(sent.by()))) {
            leave(ConversationId.between(sent.by(), sent.to()), sent.by());
        }
    }

    private void leave(ConversationId conversation, AccountId leaver) {
        Receipt receipt = gateway.dispatch(
                new ChatCommand.Leave(conversation, leaver, Instant.now()),
                Accompaniment.of((shard, outcome) -> records.eraseAll(conversation, leaver)));
        LOG.log(Level.DEBUG, "{0} has left {1}: {2}", leaver, conversation, receipt);
    }
}
