package io.picasso.chat;

import io.picasso.accounts.AccountId;
import io.picasso.contract.Event;
import io.picasso.contract.EventName;
import io.picasso.pictures.PictureId;
import org.jspecify.annotations.Nullable;

/**
 * What happened between two people. No text stands here: what somebody wrote is kept in the vault, in the room of the event's
 * version, and travels beside the event.
 */
public sealed interface ChatEvent extends Event {
    /** Under which name the text of a message, or the reason of a report, travels beside its event. */
    String TEXT = "text";

    /**
     * Somebody wrote.
     *
     * @param picture what it is about; null for nothing in particular
     */
    @EventName("chat.message-sent.v1")
    record MessageSent(
            MessageId message,
            AccountId by,
            AccountId to,
            @Nullable PictureId picture) implements ChatEvent {}

    /** Everything up to a message has reached a device of the one to whom it was written. */
    @EventName("chat.delivered.v1")
    record Delivered(AccountId by, MessageId upTo) implements ChatEvent {}

    /** The one to whom it was written has seen everything up to a message. */
    @EventName("chat.seen.v1")
    record Seen(AccountId by, MessageId upTo) implements ChatEvent {}

    /** Its writer took a message back; its text is erased. */
    @EventName("chat.message-deleted.v1")
    record MessageDeleted(MessageId message, AccountId by) implements ChatEvent {}

    /** Somebody wants to hear nothing more from the other one. */
    @EventName("chat.blocked.v1")
    record Blocked(AccountId by, AccountId whom) implements ChatEvent {}

    /** Somebody would hear from the other one again. */
    @EventName("chat.unblocked.v1")
    record Unblocked(AccountId by, AccountId whom) implements ChatEvent {}

    /** Somebody asked the moderators to look at what the other one writes. */
    @EventName("chat.reported.v1")
    record Reported(AccountId by, AccountId whom) implements ChatEvent {}

    /** The account of one of the two is no more; the texts that they wrote are erased. */
    @EventName("chat.left.v1")
    record Left(AccountId who) implements ChatEvent {}
}
