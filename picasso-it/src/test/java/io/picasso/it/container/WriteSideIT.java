package io.picasso.it.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.picasso.accounts.AccountId;
import io.picasso.contract.CommandGateway;
import io.picasso.contract.Event;
import io.picasso.contract.Ids;
import io.picasso.contract.Receipt;
import io.picasso.contract.StreamId;
import io.picasso.pictures.Description;
import io.picasso.pictures.MediaFiles;
import io.picasso.pictures.PictureCommand;
import io.picasso.pictures.PictureId;
import io.picasso.platform.eventsourcing.Accompaniment;
import io.picasso.platform.eventsourcing.CommandGatewayBean;
import io.picasso.platform.eventsourcing.EventStore;
import io.picasso.platform.eventsourcing.StreamConflictException;
import io.picasso.platform.sharding.SecondShardException;
import io.picasso.platform.sharding.ShardMap;
import io.picasso.platform.throttle.Quota;
import io.picasso.platform.throttle.Rate;
import io.picasso.platform.throttle.Throttle;
import io.picasso.platform.throttle.ThrottleStore;
import io.picasso.reactions.ReactionCommand;
import io.picasso.reactions.ReactionEvent;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.UserTransaction;
import java.net.URISyntaxException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import javax.naming.InitialContext;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;

/** What the write side promises about transactions, seen from inside the container that runs them. */
@ArquillianTest
class WriteSideIT {
    private static final Instant NOW = Instant.parse("2026-01-01T12:00:00Z");
    private static final int WRITERS = 12;

    @Inject
    private CommandGatewayBean gateway;

    @Inject
    private EventStore store;

    @Inject
    private Throttle throttle;

    @Inject
    private ThrottleStore sweeper;

    @Inject
    private UserTransaction transaction;

    @Deployment
    static EnterpriseArchive writeSide() throws URISyntaxException {
        return WriteSideArchive.with(WriteSideIT.class, History.class);
    }

    @Test
    void anAcceptedCommandStandsInItsShardWithItsMessageFromTheSameTransaction() throws Exception {
        ReactionCommand.Like like = like();
        AtomicLong messages = new AtomicLong();

        Receipt receipt = gateway.dispatch(
                like,
                Accompaniment.of((shard, decided) -> messages.set(
                        ((Number) shard.createNativeQuery("select count(*) from outbox where stream_id = ?1")
                                        .setParameter(1, like.stream().value())
                                        .getSingleResult())
                                .longValue())));

        assertThat(receipt).isEqualTo(new Receipt.Accepted(like.stream(), 1, List.of(liked(like))));
        assertThat(messages).hasValue(1);
        assertThat(History.versions(like.stream())).containsExactly(1L);
        assertThat(History.shards(like.stream())).containsExactly(ShardMap.of(like.stream()));
    }

    @Test
    void whoReadTheSameVersionAndComesSecondIsRefusedAndLeavesNothing() throws Exception {
        ReactionCommand.Like contested = like();
        ReactionCommand.Like beside = like(stream -> ShardMap.of(stream) == ShardMap.of(contested.stream()));
        transaction.begin();
        try {
            List<Event> read = store.load(contested.stream());
            append(beside);
            gateway.dispatch(contested); // a transaction of its own, which commits first

            assertThatThrownBy(() ->
                            store.append(contested.stream(), read.size(), List.of(liked(contested)), NOW, Map.of()))
                    .isInstanceOf(StreamConflictException.class);
            assertThat(transaction.getStatus()).isEqualTo(Status.STATUS_MARKED_ROLLBACK);
        } finally {
            transaction.rollback();
        }

        assertThat(History.versions(contested.stream())).containsExactly(1L);
        assertThat(History.versions(beside.stream())).isEmpty();
        assertThat(History.waiting(beside.stream())).isZero();
    }

    @Test
    @SuppressWarnings("BanJNDI") // the name is a constant
    void concurrentCommandsOnOneStreamAllFindTheirVersion() throws Exception {
        PictureId picture = new PictureId(Ids.next());
        AccountId creator = new AccountId(Ids.next());
        gateway.dispatch(new PictureCommand.Publish(
                picture,
                creator,
                NOW,
                titled("Before"),
                null,
                1,
                0,
                new MediaFiles("o", "t", "p", "image/jpeg", 1, "0", 1, 1, "#000000")));
        ManagedExecutorService threads = InitialContext.doLookup("concurrent/picasso");
        List<Future<Receipt>> receipts = new ArrayList<>();
        for (int writer = 1; writer <= WRITERS; writer++) {
            Description description = titled("By writer " + writer);
            receipts.add(threads.submit(
                    () -> gateway.dispatch(new PictureCommand.Edit(picture, creator, NOW, description, null, null))));
        }

        List<Long> given = new ArrayList<>();
        for (Future<Receipt> receipt : receipts) {
            given.add(((Receipt.Accepted) receipt.get(60, TimeUnit.SECONDS)).version());
        }

        assertThat(given)
                .containsExactlyInAnyOrderElementsOf(
                        LongStream.rangeClosed(2, WRITERS + 1).boxed().toList());
        assertThat(History.versions(picture.stream()))
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, WRITERS + 1).boxed().toList());
    }

    @Test
    void aSecondShardInOneTransactionFailsLoudlyAndNothingOfTheFirstStays() throws Exception {
        ReactionCommand.Like here = like();
        ReactionCommand.Like elsewhere = like(stream -> ShardMap.of(stream) != ShardMap.of(here.stream()));
        transaction.begin();
        try {
            append(here);

            assertThatThrownBy(() -> append(elsewhere)).isInstanceOf(SecondShardException.class);
            assertThat(transaction.getStatus()).isEqualTo(Status.STATUS_MARKED_ROLLBACK);
        } finally {
            transaction.rollback();
        }

        for (ReactionCommand.Like each : List.of(here, elsewhere)) {
            assertThat(History.versions(each.stream())).isEmpty();
            assertThat(History.waiting(each.stream())).isZero();
        }
    }

    @Test
    @SuppressWarnings("BanJNDI") // the name is a constant
    void ofAQuotaNoMoreIsTakenThanThereIsHoweverManyTakeAtOnce() throws Exception {
        Quota quota = new Quota("test-account", Ids.next(), Rate.of("5/PT1H"));
        ManagedExecutorService threads = InitialContext.doLookup("concurrent/picasso");
        List<Future<Optional<Duration>>> takings = new ArrayList<>();
        for (int i = 0; i < WRITERS; i++) {
            takings.add(threads.submit(() -> throttle.take(quota)));
        }
        List<Duration> waits = new ArrayList<>();
        for (Future<Optional<Duration>> taking : takings) {
            taking.get(60, TimeUnit.SECONDS).ifPresent(waits::add);
        }

        assertThat(waits).hasSize(WRITERS - 5).allMatch(wait -> wait.compareTo(Duration.ofMinutes(12)) <= 0);
        throttle.giveBack(quota);
        assertThat(throttle.take(quota)).isEmpty();
        assertThat(throttle.take(quota)).isPresent();
        throttle.clear(quota);
        assertThat(throttle.take(quota)).isEmpty();
    }

    @Test
    void whereOneQuotaIsEmptyNothingIsTakenFromTheOthers() {
        Quota full = new Quota("test-account", Ids.next(), Rate.of("1/PT1H"));
        Quota empty = new Quota("test-account", Ids.next(), Rate.of("1/PT1H"));
        assertThat(throttle.take(empty)).isEmpty();

        assertThat(throttle.take(full, empty)).isPresent();

        assertThat(throttle.take(full)).isEmpty();
    }

    @Test
    void aQuotaThatIsFullAgainIsSweptAwayAndAnotherStays() throws Exception {
        Rate slow = Rate.of("2/PT1H");
        Quota kept = new Quota("test-account", Ids.next(), slow);
        Quota over = Stream.generate(() -> new Quota("test-account", Ids.next(), slow))
                .filter(one -> History.shardOf(one) == History.shardOf(kept))
                .findFirst()
                .orElseThrow();
        throttle.take(kept);
        throttle.take(over);
        throttle.giveBack(over);

        sweeper.sweep(History.shardOf(kept), 1_000);

        assertThat(History.quotas(kept)).isEqualTo(1);
        assertThat(History.quotas(over)).isZero();
    }

    @Test
    void whatAnAccompanimentThrowsUndoesEventMessageAndItsOwnWrite() throws Exception {
        ReactionCommand.Like like = like();
        Accompaniment failing = Accompaniment.of((shard, receipt) -> {
            shard.createNativeQuery("insert into vault (stream_id, body) values (?1, '{}')")
                    .setParameter(1, like.stream().value())
                    .executeUpdate();
            throw new IllegalStateException("after the writes");
        });

        assertThatThrownBy(() -> gateway.dispatch(like, failing)).hasStackTraceContaining("after the writes");

        assertThat(History.versions(like.stream())).isEmpty();
        assertThat(History.waiting(like.stream())).isZero();
        assertThat(History.documents(like.stream())).isZero();
    }

    @Test
    void aCommandAgainstAVersionThatIsPastIsRefusedAsStale() throws Exception {
        ReactionCommand.Like like = like();
        ReactionCommand.Unlike unlike = new ReactionCommand.Unlike(like.picture(), like.by(), NOW);
        gateway.dispatch(like);

        Receipt stale = gateway.dispatch(unlike, 0);
        Receipt current = gateway.dispatch(unlike, 1);

        assertThat(stale)
                .isInstanceOfSatisfying(
                        Receipt.Refused.class,
                        refused -> assertThat(refused.code())
                                .isEqualTo(CommandGateway.STALE)
                                .isEqualTo("contract.stale-version"));
        assertThat(current)
                .isInstanceOfSatisfying(
                        Receipt.Accepted.class,
                        accepted -> assertThat(accepted.version()).isEqualTo(2));
        assertThat(History.versions(like.stream())).containsExactly(1L, 2L);
    }

    private void append(ReactionCommand.Like like) {
        store.append(like.stream(), store.load(like.stream()).size(), List.of(liked(like)), NOW, Map.of());
    }

    private static ReactionEvent.Liked liked(ReactionCommand.Like like) {
        return new ReactionEvent.Liked(like.picture(), like.by());
    }

    private static ReactionCommand.Like like() {
        return new ReactionCommand.Like(new PictureId(Ids.next()), new AccountId(Ids.next()), NOW);
    }

    /** A like whose stream stands where it should. */
    private static ReactionCommand.Like like(Predicate<StreamId> where) {
        return Stream.generate(WriteSideIT::like)
                .filter(like -> where.test(like.stream()))
                .findFirst()
                .orElseThrow();
    }

    private static Description titled(String title) {
        return new Description(title, "", "abstract", List.of());
    }
}
