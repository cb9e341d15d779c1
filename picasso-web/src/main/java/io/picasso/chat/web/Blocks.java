package io.picasso.chat.web;

import io.picasso.accounts.AccountId;
import io.picasso.chat.ChatCommand;
import io.picasso.chat.ConversationId;
import io.picasso.contract.CommandGateway;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;

/** Who wants nothing to do with whom, as the write side knows it: what somebody has just blocked is blocked. */
@ApplicationScoped
public class Blocks {
    @EJB
    private CommandGateway gateway;

    /**
     * Whether one of the two has blocked the other.
     *
     * @throws io.picasso.contract.PartUnavailableException when the shard of their conversation cannot be reached
     */
    public boolean between(AccountId one, AccountId other) {
        return !one.equals(other)
                && ChatCommand.Reach.isBlocked(
                        gateway.dispatch(new ChatCommand.Reach(ConversationId.between(one, other), one)));
    }
}
