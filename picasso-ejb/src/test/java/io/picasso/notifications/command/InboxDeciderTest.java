package io.picasso.notifications.command;

import static io.picasso.platform.eventsourcing.Scenario.given;

import io.picasso.accounts.AccountId;
import io.picasso.notifications.InboxCommand;
import io.picasso.notifications.InboxEvent;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class InboxDeciderTest {
    private static final AccountId ANN = new AccountId("ann");

    @Test
    void whatIsReadIsRemembered() {
        given(new InboxDecider())
                .when(new InboxCommand.MarkRead(ANN, Set.of("like.p.day", "follow.day")))
                .then(new InboxEvent.Read(List.of("follow.day", "like.p.day")));
    }

    @Test
    void readingAgainIsAnotherFact() {
        InboxEvent.Read read = new InboxEvent.Read(List.of("follow.day"));

        given(new InboxDecider(), read)
                .when(new InboxCommand.MarkRead(ANN, Set.of("follow.day")))
                .then(read);
        given(new InboxDecider(), new InboxEvent.AllRead())
                .when(new InboxCommand.MarkAllRead(ANN))
                .then(new InboxEvent.AllRead());
    }

    @Test
    void noneAndTooManyAreRefused() {
        given(new InboxDecider())
                .when(new InboxCommand.MarkRead(ANN, Set.of()))
                .thenRefused("notifications.wrong-number", "ids");
        given(new InboxDecider())
                .when(new InboxCommand.MarkRead(
                        ANN,
                        IntStream.rangeClosed(0, InboxDecider.MOST)
                                .mapToObj(Integer::toString)
                                .collect(Collectors.toSet())))
                .thenRefused("notifications.wrong-number", "ids");
    }
}
