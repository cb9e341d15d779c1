package io.picasso.collections.command;

import static io.picasso.platform.eventsourcing.Scenario.given;

import io.picasso.accounts.AccountId;
import io.picasso.collections.CollectionCommand;
import io.picasso.collections.CollectionEvent;
import io.picasso.collections.CollectionId;
import io.picasso.contract.Event;
import io.picasso.pictures.PictureId;
import io.picasso.platform.eventsourcing.Scenario;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CollectionDeciderTest {
    private static final CollectionId ID = new CollectionId("c");
    private static final AccountId ANN = new AccountId("ann");
    private static final AccountId BEN = new AccountId("ben");
    private static final PictureId ONE = new PictureId("one");
    private static final PictureId TWO = new PictureId("two");
    private static final PictureId THREE = new PictureId("three");
    private static final Instant NOW = Instant.EPOCH;

    private static final CollectionEvent OPEN = new CollectionEvent.Created(ANN, true);
    private static final CollectionEvent PRIVATE = new CollectionEvent.Created(ANN, false);
    private static final CollectionEvent DELETED = new CollectionEvent.Deleted();

    private static Scenario<Optional<Board>, CollectionCommand, CollectionEvent> after(Event... history) {
        return given(new CollectionDecider(), history);
    }

    private static CollectionEvent added(PictureId picture) {
        return new CollectionEvent.PictureAdded(picture);
    }

    private static CollectionCommand add(AccountId by, PictureId picture) {
        return new CollectionCommand.Add(ID, by, NOW, picture);
    }

    private static CollectionCommand remove(PictureId picture) {
        return new CollectionCommand.Remove(ID, ANN, NOW, picture);
    }

    private static CollectionCommand edit(boolean renamed, @Nullable Boolean open, @Nullable List<PictureId> order) {
        return new CollectionCommand.Edit(ID, ANN, NOW, renamed, open, order);
    }

    @Test
    void beginningTwiceIsOneCollection() {
        CollectionCommand create = new CollectionCommand.Create(ID, ANN, NOW, true);
        after().when(create).then(OPEN);
        after(OPEN).when(create).then();
        after(OPEN, DELETED).when(create).then();
    }

    @Test
    void aPictureIsInItOnce() {
        after(OPEN).when(add(ANN, ONE)).then(added(ONE));
        after(OPEN, added(ONE)).when(add(ANN, ONE)).then();
    }

    @Test
    void aPictureIsTakenOutOnceAndCanComeBack() {
        CollectionEvent removed = new CollectionEvent.PictureRemoved(ONE);
        after(OPEN, added(ONE)).when(remove(ONE)).then(removed);
        after(OPEN, added(ONE), removed).when(remove(ONE)).then();
        after(OPEN, added(ONE), removed).when(add(ANN, ONE)).then(added(ONE));
    }

    @Test
    void itIsFullAtSomeTime() {
        Event[] full = Stream.concat(
                        Stream.of(OPEN),
                        IntStream.range(0, CollectionDecider.MOST_PICTURES)
                                .mapToObj(i -> added(new PictureId("p" + i))))
                .toArray(Event[]::new);
        after(full).when(add(ANN, ONE)).thenRefused("collections.full");
        after(full).when(add(ANN, new PictureId("p0"))).then();
    }

    @Test
    void onlyWhatChangesIsAnEvent() {
        after(OPEN).when(edit(false, true, List.of())).then();
        after(OPEN).when(edit(true, false, null)).then(new CollectionEvent.Renamed(), new CollectionEvent.Closed());
        after(PRIVATE).when(edit(false, true, null)).then(new CollectionEvent.Opened());
        after(OPEN, new CollectionEvent.Closed()).when(edit(false, true, null)).then(new CollectionEvent.Opened());
    }

    @Test
    void whatIsNamedComesFirstAndTheRestFollows() {
        after(OPEN, added(ONE), added(TWO), added(THREE))
                .when(edit(false, null, List.of(THREE, ONE)))
                .then(new CollectionEvent.Arranged(List.of(THREE, ONE, TWO)));
        after(OPEN, added(ONE), added(TWO), new CollectionEvent.Arranged(List.of(TWO, ONE)))
                .when(edit(false, null, List.of(TWO)))
                .then();
    }

    @Test
    void anOrderNamesPicturesOfTheCollectionEachOnce() {
        after(OPEN, added(ONE))
                .when(edit(false, null, List.of(TWO)))
                .thenRefused("collections.order-invalid", "pictures");
        after(OPEN, added(ONE))
                .when(edit(true, null, List.of(ONE, ONE)))
                .thenRefused("collections.order-invalid", "pictures");
    }

    static Stream<CollectionCommand> changesByBen() {
        return Stream.of(
                add(BEN, ONE),
                new CollectionCommand.Remove(ID, BEN, NOW, ONE),
                new CollectionCommand.Edit(ID, BEN, NOW, true, true, null),
                new CollectionCommand.Delete(ID, BEN, NOW));
    }

    @ParameterizedTest
    @MethodSource("changesByBen")
    void somebodyElseChangesNothingAndDoesNotLearnOfPrivateOnes(CollectionCommand change) {
        after(OPEN).when(change).thenRefused("collections.not-yours");
        after(PRIVATE).when(change).thenRefused("collections.unknown");
        after(OPEN, new CollectionEvent.Closed()).when(change).thenRefused("collections.unknown");
        after(OPEN, DELETED).when(change).thenRefused("collections.unknown");
        after().when(change).thenRefused("collections.unknown");
    }

    @Test
    void itEndsOnce() {
        CollectionCommand delete = new CollectionCommand.Delete(ID, ANN, NOW);
        after(OPEN, added(ONE)).when(delete).then(DELETED);
        after(OPEN, DELETED).when(delete).then();
        after(OPEN, DELETED).when(add(ANN, ONE)).thenRefused("collections.unknown");
        after(OPEN, DELETED).when(edit(true, null, null)).thenRefused("collections.unknown");
    }
}
