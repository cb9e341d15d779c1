package io.picasso.chat.web;

import io.picasso.accounts.AccountId;
import io.picasso.accounts.query.AccountView;
import io.picasso.accounts.query.AccountViews;
import io.picasso.chat.ConversationId;
import io.picasso.chat.query.ConversationViews;
import io.picasso.platform.identity.Caller;
import io.picasso.platform.web.Problem;
import io.picasso.platform.web.ProblemException;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/**
 * Finds the person whom a path names: by the handle, or, for somebody who has left and with whom the caller has a conversation, by
 * the number that is left of them. No handle has a hyphen, so that nobody is taken for somebody else.
 */
@RequestScoped
public class Partners {
    @Inject
    private Caller caller;

    @Inject
    private AccountViews accounts;

    @Inject
    private ConversationViews conversations;

    /** The two people; 404 if there is nobody of this name, 409 if it is the caller's own. */
    Partner of(String name) {
        AccountId me = caller.required();
        AccountId other = find(me, name).orElseThrow(Partners::unknown);
        if (other.equals(me)) {
            throw Problem.of(409, "chat.yourself", "Nobody writes to themselves here.")
                    .thrown();
        }
        return new Partner(me, other);
    }

    private Optional<AccountId> find(AccountId me, String name) {
        return name.indexOf('-') < 0
                ? accounts.findByHandle(name).filter(AccountView::confirmed).map(account -> new AccountId(account.id()))
                : departed(me, name);
    }

    private Optional<AccountId> departed(AccountId me, String name) {
        try {
            AccountId other = new AccountId(name);
            return !other.equals(me)
                            && conversations
                                    .find(ConversationId.between(me, other), me)
                                    .isPresent()
                    ? Optional.of(other)
                    : Optional.empty();
        } catch (IllegalArgumentException noName) {
            return Optional.empty();
        }
    }

    private static ProblemException unknown() {
        return Problem.of(404, "accounts.unknown", "Nobody here has this handle.")
                .thrown();
    }
}
