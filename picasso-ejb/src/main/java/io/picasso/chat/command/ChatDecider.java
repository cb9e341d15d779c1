package io.picasso.chat.command;

import static io.picasso.platform.eventsourcing.Decision.accept;
import static io.picasso.platform.eventsourcing.Decision.refuse;

import io.picasso.accounts.AccountId;
import io.picasso.chat.ChatCommand;
import io.picasso.chat.ChatEvent;
import io.picasso.chat.MessageId;
import io.picasso.platform.eventsourcing.Decider;
import io.picasso.platform.eventsourcing.Decision;
import java.util.Map;
import java.util.function.BiFunction;

/** The rules of a conversation. Whoever blocks is not disturbed, and is told apart from whom they block by nobody but themselves. */
public final class ChatDecider implements Decider<Conversation, ChatCommand, ChatEvent> {
    @Override
    public Class<ChatCommand> commands() {
        return ChatCommand.class;
    }

    @Override
    public Conversation initial() {
        return Conversation.EMPTY;
    }

    @Override
    public Conversation evolve(Conversation before, ChatEvent event) {
        Conversation state = before.next();
        return switch (event) {
            case ChatEvent.MessageSent sent -> state.written(sent.message(), sent.by());
            case ChatEvent.Delivered delivered -> state.received(delivered.by(), delivered.upTo());
            case ChatEvent.Seen seen -> state.seen(seen.by(), seen.upTo());
            case ChatEvent.MessageDeleted deleted -> state.deleted(deleted.message());
            case ChatEvent.Blocked blocked -> state.blocked(blocked.by(), true);
            case ChatEvent.Unblocked unblocked -> state.blocked(unblocked.by(), false);
            case ChatEvent.Reported reported -> state;
            case ChatEvent.Left left -> state.left(left.who());
        };
    }

    @Override
    public Decision decide(Conversation state, ChatCommand command) {
        AccountId by = command.by();
        if (!command.conversation().has(by)) {
            return refuse("chat.not-yours", "These are two other people.");
        }
        AccountId other = command.conversation().other(by);
        return switch (command) {
            case ChatCommand.Reach reach -> reach(state, by, other);
            case ChatCommand.Send send -> send(state, send, other);
            case ChatCommand.Receive receive ->
                mark(state, receive, receive.upTo(), state.received(), ChatEvent.Delivered::new);
            case ChatCommand.See see -> mark(state, see, see.upTo(), state.seen(), ChatEvent.Seen::new);
            case ChatCommand.Delete delete -> delete(state, delete);
            case ChatCommand.Block block ->
                state.blocking().contains(by) ? accept() : accept(new ChatEvent.Blocked(by, other));
            case ChatCommand.Unblock unblock ->
                state.blocking().contains(by) ? accept(new ChatEvent.Unblocked(by, other)) : accept();
            case ChatCommand.Report report -> accept(new ChatEvent.Reported(by, other));
            case ChatCommand.Leave leave -> state.left().contains(by) ? accept() : accept(new ChatEvent.Left(by));
        };
    }

    private static Decision reach(Conversation state, AccountId by, AccountId other) {
        if (!state.left().isEmpty()) {
            return refuse("chat.gone", "This person is not here any more.");
        }
        if (state.blocking().contains(by)) {
            return refuse(ChatCommand.BLOCKING, "You have blocked this person; unblock them to write to them.");
        }
        return state.blocking().contains(other)
                ? refuse(ChatCommand.BLOCKED, "This person takes no messages from you.")
                : accept();
    }

    private static Decision send(Conversation state, ChatCommand.Send send, AccountId to) {
        if (state.find(send.message()).isPresent()) {
            return accept();
        }
        Decision reach = reach(state, send.by(), to);
        return reach instanceof Decision.Accepted
                ? accept(new ChatEvent.MessageSent(send.message(), send.by(), to, send.picture()))
                : reach;
    }

    /** A mark stands at the newest message of the other one that is not after the one that was named, and only moves forward. */
    private static Decision mark(
            Conversation state,
            ChatCommand command,
            MessageId upTo,
            Map<AccountId, Long> marks,
            BiFunction<AccountId, MessageId, ChatEvent> event) {
        Conversation.Line line = state.find(upTo).orElse(null);
        if (line == null) {
            return refuse("chat.unknown", "There is no such message.");
        }
        AccountId reader = command.by();
        while (line != null && line.by().equals(reader)) {
            line = line.before();
        }
        return line == null || line.place() <= marks.getOrDefault(reader, 0L)
                ? accept()
                : accept(event.apply(reader, line.message()));
    }

    private static Decision delete(Conversation state, ChatCommand.Delete delete) {
        Conversation.Line line = state.find(delete.message()).orElse(null);
        if (line == null) {
            return refuse("chat.unknown", "There is no such message.");
        }
        if (!line.by().equals(delete.by())) {
            return refuse("chat.not-yours", "Only its writer can take a message back.");
        }
        return state.deleted().contains(line.place())
                ? accept()
                : accept(new ChatEvent.MessageDeleted(delete.message(), delete.by()));
    }
}
