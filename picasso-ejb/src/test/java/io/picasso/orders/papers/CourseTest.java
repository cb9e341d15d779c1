package io.picasso.orders.papers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.picasso.contract.Envelope;
import io.picasso.contract.Event;
import io.picasso.contract.Money;
import io.picasso.contract.StreamId;
import io.picasso.orders.OrderEvent;
import io.picasso.orders.Proceeds;
import io.picasso.pictures.Description;
import io.picasso.pictures.MediaFiles;
import io.picasso.pictures.PictureEvent;
import io.picasso.pictures.PictureId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What papers read in the histories of orders and pictures. */
class CourseTest {
    private static final Proceeds DIVIDED = Bazaar.proceeds("USD", 4_900, 172, 245, 490);
    private static final Event PLACED =
            new OrderEvent.Placed(Bazaar.BUYER, new PictureId("picture"), new Money(4_900, "USD"));
    private static final Event RESERVED = new OrderEvent.Reserved(Bazaar.SELLER, 3, "cs", "http://pay", Instant.EPOCH);

    private static List<Envelope> history(Event... events) {
        List<Envelope> history = new ArrayList<>();
        for (Event event : events) {
            int version = history.size() + 1;
            history.add(new Envelope(
                    StreamId.of("order", "order1"), version, Instant.ofEpochSecond(version), event, Map.of()));
        }
        return history;
    }

    private static Description called(String title) {
        return new Description(title, "", "Art", List.of());
    }

    private static Event published(String title) {
        MediaFiles files = new MediaFiles("o", "t", "p", "image/png", 1, "0", 1, 1, "#000000");
        return new PictureEvent.Published(Bazaar.CREATOR, called(title), null, false, 12, 10, files);
    }

    @Test
    void anOrderThatIsNotCompleteHasNone() {
        assertThat(Course.of(history())).isEmpty();
        assertThat(Course.of(history(PLACED, RESERVED))).isEmpty();
    }

    @Test
    void aCompleteOrderTellsWhoBoughtWhatForHowMuch() {
        Course course = Course.of(history(PLACED, RESERVED, new OrderEvent.Completed(DIVIDED)))
                .orElseThrow();

        assertThat(course)
                .isEqualTo(new Course(
                        Bazaar.BUYER,
                        Bazaar.SELLER,
                        new PictureId("picture"),
                        3,
                        new Money(4_900, "USD"),
                        Instant.ofEpochSecond(1),
                        Instant.ofEpochSecond(3),
                        DIVIDED,
                        null));
    }

    @Test
    void aRefundIsToldWithItsDay() {
        Course course = Course.of(
                        history(PLACED, RESERVED, new OrderEvent.Completed(DIVIDED), new OrderEvent.Refunded(false)))
                .orElseThrow();

        assertThat(course.refund()).isEqualTo(new Course.Refund(Instant.ofEpochSecond(4), false));
    }

    @Test
    void anOrderFromBeforeTheDivisionHasAnInvoiceAndNoSettlement() {
        Course course = Course.of(history(PLACED, RESERVED, new OrderEvent.CompletedUndivided()))
                .orElseThrow();

        assertThat(course.proceeds()).isNull();
    }

    @Test
    void theTitleIsTheOneThatTheBuyerSaw() {
        List<Envelope> history = history(
                published("First"),
                new PictureEvent.Described(called("Second")),
                new PictureEvent.Described(called("Third")));

        assertThat(Piece.of(history, Instant.ofEpochSecond(2)).title()).isEqualTo("Second");
        assertThat(Piece.of(history, Instant.EPOCH).title()).isEqualTo("First");
    }

    @Test
    void aPictureWithoutAHistoryIsAFault() {
        List<Envelope> nothing = history();

        assertThatThrownBy(() -> Piece.of(nothing, Instant.EPOCH)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void copiesAreCountedUnlessThereIsOne() {
        assertThat(new Piece("Weir", Bazaar.CREATOR, 1).shown(1)).isEqualTo("Weir, the only one");
        assertThat(new Piece("Weir", Bazaar.CREATOR, 12).shown(3)).isEqualTo("Weir, edition 3 of 12");
    }
}
