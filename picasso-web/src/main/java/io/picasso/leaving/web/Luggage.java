package io.picasso.leaving.web;

import io.picasso.accounts.AccountId;
import io.picasso.accounts.Avatar;
import io.picasso.accounts.Credentials;
import io.picasso.accounts.Passkeys;
import io.picasso.accounts.ProviderIdentities;
import io.picasso.accounts.web.PasskeysResource;
import io.picasso.comments.query.CommentViews;
import io.picasso.contract.CommandGateway;
import io.picasso.contract.Money;
import io.picasso.contract.Receipt;
import io.picasso.leaving.Dossier;
import io.picasso.orders.OrderId;
import io.picasso.orders.Papers;
import io.picasso.orders.query.OrderCard;
import io.picasso.orders.query.OrderView;
import io.picasso.orders.query.OrderViews;
import io.picasso.payments.query.StatementLine;
import io.picasso.payments.query.StatementViews;
import io.picasso.pictures.Media;
import io.picasso.pictures.MediaFiles;
import io.picasso.pictures.PictureCommand;
import io.picasso.pictures.PictureId;
import io.picasso.pictures.query.PictureCard;
import io.picasso.pictures.query.PictureFeed;
import io.picasso.pictures.query.PictureQuery;
import io.picasso.pictures.query.PictureView;
import io.picasso.pictures.query.PictureViews;
import io.picasso.platform.paging.Page;
import io.picasso.reactions.query.LikeViews;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Packs what a person takes along: one JSON file for each kind of thing, in the form of the HTTP contract, and the originals of
 * what they own. Lists are read page by page and originals copied as they come, so that the whole is never held in memory.
 */
@ApplicationScoped
public class Luggage {
    private static final int PAGE = 100;

    @EJB
    private CommandGateway gateway;

    @EJB
    private Media media;

    @EJB
    private Dossier dossier;

    @EJB
    private ProviderIdentities identities;

    @EJB
    private Papers papers;

    @EJB
    private Passkeys passkeys;

    @Inject
    private PictureFeed feed;

    @Inject
    private PictureViews pictures;

    @Inject
    private OrderViews orders;

    @Inject
    private StatementViews statements;

    @Inject
    private LikeViews likes;

    @Inject
    private Correspondence correspondence;

    @Inject
    private Ties ties;

    @Inject
    private CommentViews comments;

    /** Who somebody is, as they see it themselves. */
    private record Self(
            String id,
            String email,
            String handle,
            String name,
            @Nullable String avatarUrl,
            String bio,
            List<String> roles) {}

    /**
     * A picture and what it is to this person.
     *
     * @param original where it lies in the file; null for a picture that they made and sold
     */
    private record Piece(
            PictureCard picture, boolean made, @Nullable String original) {}

    /** A picture that was deleted, in its last form. */
    private record Scrap(
            String id,
            String title,
            String description,
            String category,
            List<String> tags,
            @Nullable Money price,
            Instant publishedAt,
            Instant deletedAt) {}

    /** An original and its place in the file. */
    private record Original(PictureId picture, String place, MediaFiles files) {}

    /**
     * Writes the file. Its directory comes last and only if nothing failed, so that a file which was cut off cannot be taken
     * for a whole one; that is why the packing is not closed on the way out of a fault.
     */
    void pack(Credentials.Standing who, OutputStream output) throws IOException {
        AccountId me = who.account();
        Suitcase zip = new Suitcase(output);
        zip.one("profile.json", self(who));
        List<Original> originals = new ArrayList<>();
        zip.list("pictures-owned.json", owned(me), card -> piece(card, me, originals));
        zip.list("pictures-made.json", made(me), card -> piece(card, me, new ArrayList<>()));
        zip.list("orders.json", orders(OrderViews.Side.PURCHASES, me), OrderCard::of);
        zip.list("sales.json", orders(OrderViews.Side.SALES, me), OrderCard::of);
        zip.one("balances.json", statements.balances(me));
        zip.list("statement.json", statement(me), line -> line);
        zip.one("likes.json", likes.likedBy(me.value()).stream().sorted().toList());
        correspondence.pack(zip, me);
        ties.pack(me, zip);
        zip.list("comments.json", after -> comments.by(me, PAGE, after), comment -> comment);
        zip.one("account-history.json", dossier.history(me));
        zip.one("devices.json", dossier.devices(me));
        zip.one("passkeys.json", PasskeysResource.All.of(passkeys.list(me)).items());
        zip.one("identities.json", identities.linked(me));
        List<Dossier.Discarded> discarded = dossier.discarded(me);
        zip.one("pictures-deleted.json", discarded.stream().map(Luggage::scrap).toList());
        papers(zip, orders(OrderViews.Side.PURCHASES, me), me, List.of(Papers.Kind.INVOICE, Papers.Kind.CREDIT_NOTE));
        papers(zip, orders(OrderViews.Side.SALES, me), me, List.of(Papers.Kind.SETTLEMENT));
        zip.nowPictures();
        Optional<Avatar> avatar = who.avatarUrl().flatMap(Avatar::at);
        if (avatar.isPresent()) {
            zip.file("avatar.jpg", media.open(avatar.get().key()).map(Media.Derivative::content));
        }
        for (Original original : originals) {
            copyOwned(zip, original, me);
        }
        for (Dossier.Discarded scrap : discarded) {
            copy(zip, new Original(scrap.picture(), place(scrap.picture().value(), scrap.files()), scrap.files()));
        }
        zip.finish();
    }

    private static Self self(Credentials.Standing who) {
        return new Self(
                who.account().value(),
                who.email(),
                who.handle(),
                who.name(),
                who.avatarUrl().orElse(null),
                who.bio(),
                who.roles().stream().sorted().toList());
    }

    private Piece piece(PictureCard card, AccountId me, List<Original> originals) {
        Optional<PictureView> view = pictures.find(new PictureId(card.id()));
        Optional<Original> original =
                view.filter(found -> found.owners().contains(me.value())).map(Luggage::original);
        original.ifPresent(originals::add);
        return new Piece(
                card,
                view.filter(found -> found.creator().equals(me.value())).isPresent(),
                original.map(Original::place).orElse(null));
    }

    private static Original original(PictureView view) {
        return new Original(new PictureId(view.id()), place(view.id(), view.files()), view.files());
    }

    private static String place(String picture, MediaFiles files) {
        String key = files.originalKey();
        return "originals/" + picture + key.substring(key.lastIndexOf('.'));
    }

    private static Scrap scrap(Dossier.Discarded discarded) {
        return new Scrap(
                discarded.picture().value(),
                discarded.description().title(),
                discarded.description().text(),
                discarded.description().category(),
                discarded.description().tags(),
                discarded.price(),
                discarded.publishedAt(),
                discarded.deletedAt());
    }

    /** The papers of sales, as long as there is a reason for them. */
    private void papers(Suitcase zip, Suitcase.Shelf<OrderView> shelf, AccountId me, List<Papers.Kind> kinds)
            throws IOException {
        String cursor = null;
        do {
            Page<OrderView> page = shelf.page(cursor);
            for (OrderView order : page.items()) {
                for (Papers.Kind kind : kinds) {
                    Optional<Papers.Paper> paper = papers.issue(new OrderId(order.id()), me, kind);
                    if (paper.isPresent()) {
                        zip.file("papers/" + paper.get().name(), paper.get().pdf());
                    }
                }
            }
            cursor = page.next();
        } while (cursor != null);
    }

    /** Whether it is still theirs is asked of the picture itself: the view may be late. */
    private void copyOwned(Suitcase zip, Original original, AccountId me) throws IOException {
        if (gateway.dispatch(new PictureCommand.OpenOriginal(original.picture(), me)) instanceof Receipt.Accepted) {
            copy(zip, original);
        }
    }

    /** As long as there is a file; that of a deleted picture stays for an hour or so. */
    private void copy(Suitcase zip, Original original) throws IOException {
        zip.file(original.place(), media.openOriginal(original.files()));
    }

    private Suitcase.Shelf<PictureCard> owned(AccountId me) {
        return pictures(
                new PictureQuery(null, null, null, null, me, null, null, null, PictureQuery.Sorting.NEWEST, PAGE));
    }

    private Suitcase.Shelf<PictureCard> made(AccountId me) {
        return pictures(
                new PictureQuery(null, null, null, me, null, null, null, null, PictureQuery.Sorting.NEWEST, PAGE));
    }

    private Suitcase.Shelf<PictureCard> pictures(PictureQuery query) {
        return after -> feed.page(
                query, after == null ? null : feed.position(query, after).orElseThrow());
    }

    private Suitcase.Shelf<OrderView> orders(OrderViews.Side side, AccountId me) {
        return after -> orders.page(
                side,
                me,
                PAGE,
                after == null ? null : orders.position(side, after).orElseThrow());
    }

    private Suitcase.Shelf<StatementLine> statement(AccountId me) {
        return after -> statements.page(
                me, PAGE, after == null ? null : statements.position(after).orElseThrow());
    }
}
