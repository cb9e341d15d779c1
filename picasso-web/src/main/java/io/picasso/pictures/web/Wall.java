package io.picasso.pictures.web;

import io.picasso.accounts.AccountId;
import io.picasso.pictures.query.PictureCard;
import io.picasso.pictures.query.PictureFeed;
import io.picasso.pictures.query.PictureQuery;
import io.picasso.platform.identity.Caller;
import io.picasso.platform.pages.Texts;
import io.picasso.platform.paging.Page;
import io.picasso.reactions.query.LikeViews;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Pictures side by side, as pages show them. */
@RequestScoped
public class Wall {
    /** How many of the first pictures are fetched at once, because they are seen at once. */
    private static final int EAGER = 6;

    @Inject
    private PictureFeed feed;

    @Inject
    private LikeViews likes;

    @Inject
    private Caller caller;

    /**
     * Some cards of a wall.
     *
     * @param next the cursor of those that follow; empty at the end
     */
    public record Stretch(List<Card> cards, String next) {
        /** Of a wall on which nothing hangs. */
        public static final Stretch NONE = new Stretch(List.of(), "");
    }

    /** The cards that fit the wishes; a cursor that is not ours begins at the beginning. */
    Stretch stretch(PictureQuery query, String cursor) {
        return hang(page(query, cursor));
    }

    /** The cards of these pictures. */
    public Stretch hang(Page<PictureCard> page) {
        Locale locale = Texts.locale();
        Set<String> liked = liked(page.items());
        List<Card> cards = new ArrayList<>(page.items().size());
        for (PictureCard picture : page.items()) {
            cards.add(Card.of(picture, liked.contains(picture.id()), cards.size() < EAGER, locale));
        }
        String next = page.next();
        return new Stretch(cards, next == null ? "" : next);
    }

    /** The pictures that fit the wishes. */
    Page<PictureCard> page(PictureQuery query, String cursor) {
        Optional<PictureFeed.Position> position = cursor.isEmpty() ? Optional.empty() : feed.position(query, cursor);
        return feed.page(query, position.orElse(null));
    }

    private Set<String> liked(List<PictureCard> pictures) {
        Optional<AccountId> account = caller.account();
        return account.isEmpty()
                ? Set.of()
                : likes.likedBy(
                        account.get().value(),
                        pictures.stream().map(PictureCard::id).toList());
    }
}
