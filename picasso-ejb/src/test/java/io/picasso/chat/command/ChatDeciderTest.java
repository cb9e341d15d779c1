package io.picasso.chat.command;

import static io.picasso.platform.eventsourcing.Scenario.given;

import io.picasso.accounts.AccountId;
import io.picasso.chat.ChatCommand;
import io.picasso.chat.ChatEvent;
import io.picasso.chat.ConversationId;
import io.picasso.chat.MessageId;
import io.picasso.pictures.PictureId;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ChatDeciderTest {
    private static final AccountId ANN = new AccountId("ann");
    private static final AccountId BEN = new AccountId("ben");
    private static final AccountId EVE = new AccountId("eve");
    private static final ConversationId TALK = ConversationId.between(BEN, ANN);
    private static final PictureId PICTURE = new PictureId("p");
    private static final MessageId FIRST = new MessageId("m1");
    private static final MessageId SECOND = new MessageId("m2");
    private static final MessageId REPLY = new MessageId("m3");
    private static final ChatEvent HELLO = new ChatEvent.MessageSent(FIRST, ANN, BEN, PICTURE);
    private static final ChatEvent AGAIN = new ChatEvent.MessageSent(SECOND, ANN, BEN, null);
    private static final ChatEvent ANSWER = new ChatEvent.MessageSent(REPLY, BEN, ANN, null);
    private static final ChatEvent BLOCKED = new ChatEvent.Blocked(BEN, ANN);
    private static final ChatEvent UNBLOCKED = new ChatEvent.Unblocked(BEN, ANN);

    private final ChatDecider rules = new ChatDecider();

    private static ChatCommand send(AccountId by, MessageId message) {
        return new ChatCommand.Send(TALK, by, message, null, Instant.EPOCH);
    }

    private static ChatCommand see(AccountId by, MessageId upTo) {
        return new ChatCommand.See(TALK, by, upTo, Instant.EPOCH);
    }

    private static ChatCommand receive(AccountId by, MessageId upTo) {
        return new ChatCommand.Receive(TALK, by, upTo, Instant.EPOCH);
    }

    private static ChatCommand delete(AccountId by, MessageId message) {
        return new ChatCommand.Delete(TALK, by, message, Instant.EPOCH);
    }

    @Test
    void aMessageGoesToTheOtherOne() {
        given(rules)
                .when(new ChatCommand.Send(TALK, ANN, FIRST, PICTURE, Instant.EPOCH))
                .then(HELLO);
        given(rules, HELLO).when(send(BEN, REPLY)).then(ANSWER);
    }

    @Test
    void aMessageThatIsSentAgainIsThereOnce() {
        given(rules, HELLO, AGAIN).when(send(ANN, FIRST)).then();
        given(rules, HELLO, BLOCKED).when(send(ANN, FIRST)).then();
    }

    @Test
    void nobodyElseTakesPart() {
        given(rules, HELLO).when(send(EVE, SECOND)).thenRefused("chat.not-yours");
        given(rules, HELLO).when(see(EVE, FIRST)).thenRefused("chat.not-yours");
        given(rules).when(new ChatCommand.Block(TALK, EVE, Instant.EPOCH)).thenRefused("chat.not-yours");
    }

    @Test
    void aBlockKeepsBothFromWriting() {
        given(rules, BLOCKED).when(send(ANN, FIRST)).thenRefused("chat.blocked");
        given(rules, BLOCKED).when(send(BEN, FIRST)).thenRefused("chat.blocking");
        given(rules, BLOCKED).when(new ChatCommand.Reach(TALK, ANN)).thenRefused("chat.blocked");
        given(rules, BLOCKED, UNBLOCKED).when(send(ANN, FIRST)).then(new ChatEvent.MessageSent(FIRST, ANN, BEN, null));
        given(rules).when(new ChatCommand.Reach(TALK, ANN)).then();
    }

    @Test
    void aBlockIsThereOrNot() {
        given(rules).when(new ChatCommand.Block(TALK, BEN, Instant.EPOCH)).then(BLOCKED);
        given(rules, BLOCKED)
                .when(new ChatCommand.Block(TALK, BEN, Instant.EPOCH))
                .then();
        given(rules, BLOCKED)
                .when(new ChatCommand.Unblock(TALK, BEN, Instant.EPOCH))
                .then(UNBLOCKED);
        given(rules).when(new ChatCommand.Unblock(TALK, BEN, Instant.EPOCH)).then();
        given(rules, BLOCKED)
                .when(new ChatCommand.Unblock(TALK, ANN, Instant.EPOCH))
                .then();
    }

    @Test
    void whatIsSeenOnlyMovesForward() {
        given(rules, HELLO, AGAIN).when(see(BEN, SECOND)).then(new ChatEvent.Seen(BEN, SECOND));
        given(rules, HELLO, AGAIN, new ChatEvent.Seen(BEN, SECOND))
                .when(see(BEN, FIRST))
                .then();
        given(rules, HELLO, AGAIN, new ChatEvent.Seen(BEN, FIRST))
                .when(see(BEN, SECOND))
                .then(new ChatEvent.Seen(BEN, SECOND));
    }

    @Test
    void aMarkStandsAtTheOtherOnesMessages() {
        given(rules, HELLO, ANSWER).when(see(BEN, REPLY)).then(new ChatEvent.Seen(BEN, FIRST));
        given(rules, HELLO).when(see(ANN, FIRST)).then();
        given(rules, HELLO).when(see(BEN, SECOND)).thenRefused("chat.unknown");
    }

    @Test
    void whatIsSeenWasReceived() {
        given(rules, HELLO).when(receive(BEN, FIRST)).then(new ChatEvent.Delivered(BEN, FIRST));
        given(rules, HELLO, new ChatEvent.Delivered(BEN, FIRST))
                .when(receive(BEN, FIRST))
                .then();
        given(rules, HELLO, new ChatEvent.Seen(BEN, FIRST))
                .when(receive(BEN, FIRST))
                .then();
    }

    @Test
    void onlyItsWriterTakesAMessageBack() {
        ChatEvent deleted = new ChatEvent.MessageDeleted(FIRST, ANN);
        given(rules, HELLO, AGAIN).when(delete(ANN, FIRST)).then(deleted);
        given(rules, HELLO, AGAIN, deleted).when(delete(ANN, FIRST)).then();
        given(rules, HELLO).when(delete(BEN, FIRST)).thenRefused("chat.not-yours");
        given(rules, HELLO).when(delete(ANN, SECOND)).thenRefused("chat.unknown");
    }

    @Test
    void aReportIsTakenInEachTime() {
        ChatEvent reported = new ChatEvent.Reported(BEN, ANN);
        given(rules, HELLO, reported)
                .when(new ChatCommand.Report(TALK, BEN, Instant.EPOCH))
                .then(reported);
    }

    @Test
    void whoHasLeftIsNotWrittenTo() {
        ChatEvent left = new ChatEvent.Left(ANN);
        given(rules, HELLO)
                .when(new ChatCommand.Leave(TALK, ANN, Instant.EPOCH))
                .then(left);
        given(rules, HELLO, left)
                .when(new ChatCommand.Leave(TALK, ANN, Instant.EPOCH))
                .then();
        given(rules, HELLO, left).when(send(BEN, REPLY)).thenRefused("chat.gone");
        given(rules, HELLO, left).when(send(ANN, SECOND)).thenRefused("chat.gone");
    }
}
