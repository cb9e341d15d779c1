package io.picasso.collections.web;

import io.picasso.accounts.AccountId;
import io.picasso.collections.CollectionDoor;
import io.picasso.collections.CollectionId;
import io.picasso.collections.query.CollectionCard;
import io.picasso.collections.query.CollectionView;
import io.picasso.collections.query.CollectionViews;
import io.picasso.collections.query.Gathering;
import io.picasso.contract.Receipt;
import io.picasso.pictures.PictureId;
import io.picasso.pictures.web.Seen;
import io.picasso.platform.identity.Caller;
import io.picasso.platform.paging.Page;
import io.picasso.platform.web.Conditions;
import io.picasso.platform.web.Paging;
import io.picasso.platform.web.Problem;
import io.picasso.platform.web.ProblemException;
import io.picasso.platform.web.Refusals;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the resources of collections share: from the text in a path to what the caller may see, or to a problem. */
@RequestScoped
public class Shelves {
    @EJB
    private CollectionDoor door;

    @Inject
    private CollectionViews collections;

    @Inject
    private Seen seen;

    @Inject
    private Caller caller;

    /** The identifier in a path; one that cannot be one names nothing. */
    static CollectionId parse(String text) {
        try {
            return new CollectionId(text);
        } catch (IllegalArgumentException notAnId) {
            throw unknown();
        }
    }

    /** Ends the request of somebody who changes too much. */
    void admit(AccountId by) {
        door.admit(by).ifPresent(wait -> {
            throw Problem.throttled(wait).thrown();
        });
    }

    /** A collection that the caller may see, with a page of its pictures. */
    Gathering gathering(CollectionId id, long minVersion, @Nullable String cursor, int limit) {
        CollectionView view = (minVersion == 0 ? collections.find(id) : collections.find(id, minVersion))
                .filter(found -> found.isSeenBy(me()))
                .orElseThrow(Shelves::unknown);
        CollectionViews.Place after = Paging.start(cursor, given -> collections.place(view, given));
        Gathering gathering = collections.gathering(view, limit, after);
        Optional<AccountId> account = caller.account();
        return account.isEmpty() ? gathering : gathering.with(seen.by(account.get(), gathering.items()));
    }

    /** The answer to a change; it is given a moment to reach the view, so that what is read next shows it. */
    Response settled(Receipt receipt) {
        Receipt.Accepted accepted = Refusals.accepted(receipt);
        collections.await(new CollectionId(accepted.stream().key()), accepted.version());
        return Response.noContent().tag(Conditions.tag(accepted.version())).build();
    }

    /** Somebody's collections that the caller may see. */
    Page<CollectionCard> page(AccountId owner, @Nullable String cursor, @Nullable String limit) {
        boolean all = owner.value().equals(me());
        return collections.page(owner, all, Paging.limit(limit), after(owner, all, cursor));
    }

    /** The caller's own collections, each of which says whether it holds a picture. */
    Page<CollectionCard> page(AccountId me, PictureId picture, @Nullable String cursor, @Nullable String limit) {
        return collections.page(me, picture, Paging.limit(limit), after(me, true, cursor));
    }

    private @Nullable String after(AccountId owner, boolean all, @Nullable String cursor) {
        return Paging.start(cursor, given -> collections.position(owner, all, given));
    }

    private @Nullable String me() {
        return caller.account().map(AccountId::value).orElse(null);
    }

    static ProblemException unknown() {
        return Problem.of(404, "collections.unknown", "There is no such collection.")
                .thrown();
    }
}
