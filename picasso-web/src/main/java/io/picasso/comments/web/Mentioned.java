package io.picasso.comments.web;

import io.picasso.accounts.AccountId;
import io.picasso.accounts.query.AccountView;
import io.picasso.accounts.query.AccountViews;
import io.picasso.chat.web.Blocks;
import io.picasso.comments.Mention;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** Finds the people whom a text names. A name that is nobody's is a word like any other. */
@ApplicationScoped
public class Mentioned {
    @Inject
    private AccountViews accounts;

    @Inject
    private Blocks blocks;

    /** Their accounts, in the order in which they are named; but those whom a block parts from the author are not called. */
    List<AccountId> in(String text, AccountId author) {
        return Mention.handles(text).stream()
                .map(accounts::findByHandle)
                .flatMap(Optional::stream)
                .filter(AccountView::confirmed)
                .map(view -> new AccountId(view.id()))
                .filter(named -> !blocks.between(author, named))
                .toList();
    }
}
