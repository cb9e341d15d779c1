package io.picasso.pictures.web;

import io.picasso.accounts.AccountId;
import io.picasso.pictures.query.PictureCard;
import io.picasso.platform.paging.Page;
import io.picasso.reactions.query.LikeViews;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;

/** Pictures as somebody who is signed in sees them: with what they like. */
@ApplicationScoped
public class Seen {
    @Inject
    private LikeViews likes;

    /** Some pictures. */
    public List<PictureCard> by(AccountId me, List<PictureCard> pictures) {
        Set<String> liked =
                likes.likedBy(me.value(), pictures.stream().map(PictureCard::id).toList());
        return pictures.stream()
                .map(card -> card.seenBy(liked.contains(card.id())))
                .toList();
    }

    /** A page of a list. */
    public Page<PictureCard> by(AccountId me, Page<PictureCard> page) {
        return new Page<>(by(me, page.items()), page.next());
    }
}
