package io.picasso.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import io.picasso.accounts.AccountId;
import io.picasso.chat.ChatEvent;
import io.picasso.chat.MessageId;
import io.picasso.comments.CommentEvent;
import io.picasso.contract.Envelope;
import io.picasso.contract.Event;
import io.picasso.contract.Money;
import io.picasso.contract.StreamId;
import io.picasso.follows.FollowEvent;
import io.picasso.orders.CancelReason;
import io.picasso.orders.OrderEvent;
import io.picasso.orders.OrderId;
import io.picasso.orders.Proceeds;
import io.picasso.orders.RefundRefusal;
import io.picasso.pictures.PictureId;
import io.picasso.reactions.ReactionEvent;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NoticeRulesTest {
    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    private static final AccountId MAKER = new AccountId("maker");
    private static final AccountId OWNER = new AccountId("owner");
    private static final AccountId FRIEND = new AccountId("friend");
    private static final AccountId BUYER = new AccountId("buyer");
    private static final PictureId PICTURE = new PictureId("p");
    private static final OrderId ORDER = new OrderId("o");

    /** Those between whom an order is. */
    private @Nullable AccountId seller = OWNER;

    private final Parties parties = new Parties() {
        @Override
        public Optional<Holders> holders(PictureId picture) {
            return picture.equals(PICTURE) ? Optional.of(new Holders(MAKER, OWNER)) : Optional.empty();
        }

        @Override
        public Optional<Deal> deal(OrderId order) {
            return order.equals(ORDER) ? Optional.of(new Deal(BUYER, seller, PICTURE)) : Optional.empty();
        }
    };

    @Test
    void whoMadeAPictureAndWhoHasItHearOfALike() {
        assertThat(told("like-p.buyer", new ReactionEvent.Liked(PICTURE, BUYER)))
                .containsExactly("maker like.p.2026-11-21", "owner like.p.2026-11-21");
    }

    @Test
    void nobodyHearsOfThemselves() {
        assertThat(told("like-p.maker", new ReactionEvent.Liked(PICTURE, MAKER)))
                .containsExactly("owner like.p.2026-11-21");
    }

    @Test
    void whatIsTakenBackIsNotTold() {
        assertThat(told("like-p.buyer", new ReactionEvent.Unliked(PICTURE, BUYER)))
                .isEmpty();
    }

    @Test
    void nobodyIsToldOfWhatIsNotKnown() {
        assertThat(told("like-q.buyer", new ReactionEvent.Liked(new PictureId("q"), BUYER)))
                .isEmpty();
        assertThat(told("order-x", new OrderEvent.Refunded(true))).isEmpty();
    }

    @Test
    void bothSidesHearOfASale() {
        assertThat(told(completed(0))).containsExactly("owner sale.o.sold", "buyer purchase.o.completed");
    }

    @Test
    void theMakerHearsOfARoyalty() {
        assertThat(told(completed(10)))
                .containsExactly("owner sale.o.sold", "buyer purchase.o.completed", "maker sale.o.royalty");
    }

    @ParameterizedTest
    @EnumSource(CancelReason.class)
    void aBuyerHearsOfEveryEndButTheirOwn(CancelReason reason) {
        List<String> told = told(new OrderEvent.Cancelled(reason));
        if (reason == CancelReason.GIVEN_UP) {
            assertThat(told).isEmpty();
        } else {
            assertThat(told).hasSize(1).first().asString().startsWith("buyer purchase.o.");
        }
    }

    @Test
    void aRefundIsToldToWhomeverItConcerns() {
        assertThat(told(new OrderEvent.RefundRequested("Too blue", NOON))).containsExactly("owner refund.o.requested");
        assertThat(told(new OrderEvent.RefundRefused(RefundRefusal.SELLER))).containsExactly("buyer refund.o.refused");
        assertThat(told(new OrderEvent.Refunded(true)))
                .containsExactly("buyer refund.o.refunded", "owner refund.o.sale-undone");
        assertThat(told(new OrderEvent.Disputed("d"))).containsExactly("owner refund.o.disputed");
        assertThat(told(new OrderEvent.DisputeClosed("d", true))).containsExactly("owner refund.o.dispute-won");
        assertThat(told(new OrderEvent.DisputeClosed("d", false))).containsExactly("owner refund.o.dispute-lost");
    }

    @Test
    void whatHasALetterOfItsOwnGetsNoSecondOne() {
        assertThat(notices("order-o", completed(10))).allMatch(Notice::lettered);
        assertThat(notices("order-o", new OrderEvent.Refunded(true))).allMatch(Notice::lettered);
        assertThat(notices("order-o", new OrderEvent.RefundRequested("Too blue", NOON)))
                .noneMatch(Notice::lettered);
    }

    @Test
    void anOrderThatWasNeverReservedHasNobodyToTell() {
        seller = null;
        assertThat(told(new OrderEvent.Disputed("d"))).isEmpty();
    }

    @Test
    void whoIsNamedInACommentHearsOfThatAndWhoHasThePictureOfTheComment() {
        assertThat(told("comment-c", new CommentEvent.Posted(PICTURE, BUYER, List.of(OWNER, FRIEND), NOON)))
                .containsExactly(
                        "owner mention.p.2026-11-21", "friend mention.p.2026-11-21", "maker comment.p.2026-11-21");
    }

    @Test
    void whoIsFollowedHearsOfIt() {
        assertThat(told("follow-buyer.maker", new FollowEvent.Followed(BUYER, MAKER)))
                .containsExactly("maker follow.2026-11-21");
        assertThat(told("follow-buyer.maker", new FollowEvent.Unfollowed(BUYER, MAKER)))
                .isEmpty();
    }

    @Test
    void messagesOfOnePersonOnOneDayAreOneLine() {
        assertThat(told("conversation-maker.owner", new ChatEvent.MessageSent(new MessageId("m"), MAKER, OWNER, null)))
                .containsExactly("owner message.maker.2026-11-21");
    }

    private static OrderEvent completed(long royalty) {
        return new OrderEvent.Completed(new Proceeds(
                OWNER, MAKER, dollars(100), dollars(3), dollars(5), dollars(royalty), dollars(92 - royalty)));
    }

    private static Money dollars(long cents) {
        return new Money(cents, "USD");
    }

    private List<String> told(OrderEvent event) {
        return told("order-o", event);
    }

    private List<String> told(String stream, Event event) {
        return notices(stream, event).stream()
                .map(notice -> notice.to() + " " + notice.id())
                .toList();
    }

    private List<Notice> notices(String stream, Event event) {
        return NoticeRules.of(new Envelope(new StreamId(stream), 1, NOON, event, Map.of()), parties);
    }
}
