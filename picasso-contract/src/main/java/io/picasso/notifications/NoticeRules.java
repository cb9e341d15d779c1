package io.picasso.notifications;

import io.picasso.accounts.AccountId;
import io.picasso.chat.ChatEvent;
import io.picasso.comments.CommentEvent;
import io.picasso.contract.Envelope;
import io.picasso.follows.FollowEvent;
import io.picasso.orders.CancelReason;
import io.picasso.orders.OrderEvent;
import io.picasso.orders.OrderId;
import io.picasso.pictures.PictureId;
import io.picasso.reactions.ReactionEvent;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;

/** Who is told of what. Nobody is told of what they did themselves. */
public final class NoticeRules {
    private NoticeRules() {}

    /** Who is told of an event; the same answer whenever it is asked, as long as nothing changes hands. */
    public static List<Notice> of(Envelope envelope, Parties parties) {
        Stream<Notice> notices = switch (envelope.event()) {
            case ReactionEvent.Liked liked ->
                holders(liked.picture(), parties)
                        .map(to -> Notice.about(to, NoticeKind.LIKE, liked.by(), liked.picture(), day(envelope.at())));
            case CommentEvent.Posted posted -> ofComment(posted, day(envelope.at()), parties);
            case FollowEvent.Followed followed ->
                Stream.of(Notice.from(followed.whom(), NoticeKind.FOLLOW, followed.who(), day(envelope.at())));
            case ChatEvent.MessageSent sent ->
                Stream.of(Notice.from(
                        sent.to(), NoticeKind.MESSAGE, sent.by(), sent.by().value() + "." + day(envelope.at())));
            case OrderEvent event -> ofOrder(new OrderId(envelope.stream().key()), event, parties);
            default -> Stream.empty();
        };
        return notices.filter(notice -> !notice.to().equals(notice.actor())).toList();
    }

    /** Whoever is named hears that, and not also that there is a comment. */
    private static Stream<Notice> ofComment(CommentEvent.Posted posted, String day, Parties parties) {
        return Stream.concat(
                posted.mentions().stream()
                        .map(to -> Notice.about(to, NoticeKind.MENTION, posted.by(), posted.picture(), day)),
                holders(posted.picture(), parties)
                        .filter(to -> !posted.mentions().contains(to))
                        .map(to -> Notice.about(to, NoticeKind.COMMENT, posted.by(), posted.picture(), day)));
    }

    private static Stream<Notice> ofOrder(OrderId order, OrderEvent event, Parties parties) {
        return switch (event) {
            case OrderEvent.CompletedUndivided completed -> told(order, parties, deal -> sale(order, deal));
            case OrderEvent.Completed completed ->
                told(
                        order,
                        parties,
                        deal -> completed.proceeds().royalty().amount() > 0
                                ? Stream.concat(
                                        sale(order, deal),
                                        Stream.of(step(
                                                order,
                                                deal,
                                                completed.proceeds().creator(),
                                                NoticeKind.SALE,
                                                "royalty",
                                                true)))
                                : sale(order, deal));
            case OrderEvent.Cancelled cancelled
            when cancelled.reason() != CancelReason.GIVEN_UP ->
                told(
                        order,
                        parties,
                        deal -> Stream.of(
                                step(order, deal, deal.buyer(), NoticeKind.PURCHASE, word(cancelled.reason()), false)));
            case OrderEvent.RefundRequested requested ->
                told(order, parties, deal -> seller(order, deal, "requested", false));
            case OrderEvent.RefundRefused refused ->
                told(
                        order,
                        parties,
                        deal -> Stream.of(step(order, deal, deal.buyer(), NoticeKind.REFUND, "refused", false)));
            case OrderEvent.Refunded refunded ->
                told(
                        order,
                        parties,
                        deal -> Stream.concat(
                                Stream.of(step(order, deal, deal.buyer(), NoticeKind.REFUND, "refunded", true)),
                                seller(order, deal, "sale-undone", true)));
            case OrderEvent.Disputed disputed -> told(order, parties, deal -> seller(order, deal, "disputed", false));
            case OrderEvent.DisputeClosed closed ->
                told(order, parties, deal -> seller(order, deal, closed.won() ? "dispute-won" : "dispute-lost", false));
            default -> Stream.empty();
        };
    }

    private static Stream<Notice> told(OrderId order, Parties parties, Function<Parties.Deal, Stream<Notice>> notices) {
        return parties.deal(order).stream().flatMap(notices);
    }

    private static Stream<Notice> sale(OrderId order, Parties.Deal deal) {
        AccountId seller = Objects.requireNonNull(deal.seller(), "Nothing is sold without a seller.");
        return Stream.of(
                new Notice(
                        seller,
                        NoticeKind.SALE,
                        order.value() + ".sold",
                        "sold",
                        deal.buyer(),
                        deal.picture(),
                        order.value(),
                        true),
                step(order, deal, deal.buyer(), NoticeKind.PURCHASE, "completed", true));
    }

    private static Stream<Notice> seller(OrderId order, Parties.Deal deal, String what, boolean lettered) {
        return Stream.ofNullable(deal.seller())
                .map(seller -> step(order, deal, seller, NoticeKind.REFUND, what, lettered));
    }

    private static Notice step(
            OrderId order, Parties.Deal deal, AccountId to, NoticeKind kind, String what, boolean lettered) {
        return new Notice(to, kind, order.value() + "." + what, what, null, deal.picture(), order.value(), lettered);
    }

    private static Stream<AccountId> holders(PictureId picture, Parties parties) {
        return parties.holders(picture).stream()
                .flatMap(holders -> Stream.of(holders.creator(), holders.owner()))
                .distinct();
    }

    private static String word(CancelReason reason) {
        return reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String day(Instant at) {
        return at.atOffset(ZoneOffset.UTC).toLocalDate().toString();
    }
}
