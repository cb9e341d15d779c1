package io.picasso.chat;

import io.picasso.accounts.AccountId;
import io.picasso.contract.Receipt;
import io.picasso.pictures.PictureId;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The wall in front of what people write to each other: texts go into the vault and never into a command or an event. The write
 * side implements it. Thread-safe.
 *
 * <p>Every call throws {@link io.picasso.contract.PartUnavailableException} when the shard of the conversation cannot be reached.
 */
public interface Conversations {
    /** The most characters of a message, counted as Unicode code points. */
    int LONGEST_MESSAGE = 2_000;

    /** The most characters of the reason for a report. */
    int LONGEST_REASON = 1_000;

    /**
     * Writes to the other one. Sending the same message again, under the same name, has no further effect and does not count.
     *
     * @param text as it was written; what is kept is tidied
     * @param picture one that everybody may see, if the message is about one
     */
    Outcome send(
            ConversationId conversation, AccountId by, MessageId message, String text, @Nullable PictureId picture);

    /** Takes an own message back and erases its text; doing it twice is no fault. */
    Receipt delete(ConversationId conversation, AccountId by, MessageId message);

    /** Asks the moderators to look at what the other one writes. */
    Outcome report(ConversationId conversation, AccountId by, String reason);

    /** What became of a text. */
    sealed interface Outcome {
        /** It was taken in, or a rule said no. */
        record Decided(Receipt receipt) implements Outcome {}

        /** There was too much of late; nothing was done. */
        record Throttled(Duration retryAfter) implements Outcome {}
    }
}
