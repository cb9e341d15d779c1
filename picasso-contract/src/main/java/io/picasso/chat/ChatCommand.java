package io.picasso.chat;

import io.picasso.accounts.AccountId;
import io.picasso.contract.Command;
import io.picasso.contract.Receipt;
import io.picasso.contract.StreamId;
import io.picasso.pictures.PictureId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What one of two people can do in their conversation. Texts do not stand here: {@link Conversations} takes them in. */
public sealed interface ChatCommand extends Command {
    /** The code of what is refused to somebody who blocks the other one. */
    String BLOCKING = "chat.blocking";

    /** The code of what is refused to somebody whom the other one blocks. */
    String BLOCKED = "chat.blocked";

    ConversationId conversation();

    AccountId by();

    @Override
    default StreamId stream() {
        return conversation().stream();
    }

    /** Asks whether the other one may be addressed: it is refused when one of the two blocks the other. Nothing happens. */
    record Reach(ConversationId conversation, AccountId by) implements ChatCommand {
        /** Whether the answer says that one of the two blocks the other. */
        public static boolean isBlocked(Receipt answer) {
            return answer instanceof Receipt.Refused refused
                    && (refused.code().equals(BLOCKING) || refused.code().equals(BLOCKED));
        }
    }

    /** Writes to the other one. */
    record Send(
            ConversationId conversation,
            AccountId by,
            MessageId message,
            @Nullable PictureId picture,
            Instant at) implements ChatCommand {}

    /** Has received everything up to a message. */
    record Receive(ConversationId conversation, AccountId by, MessageId upTo, Instant at) implements ChatCommand {}

    /** Has seen everything up to a message. */
    record See(ConversationId conversation, AccountId by, MessageId upTo, Instant at) implements ChatCommand {}

    /** Takes an own message back. */
    record Delete(ConversationId conversation, AccountId by, MessageId message, Instant at) implements ChatCommand {}

    /** Wants to hear nothing more from the other one. */
    record Block(ConversationId conversation, AccountId by, Instant at) implements ChatCommand {}

    /** Would hear from the other one again. */
    record Unblock(ConversationId conversation, AccountId by, Instant at) implements ChatCommand {}

    /** Asks the moderators to look at what the other one writes. */
    record Report(ConversationId conversation, AccountId by, Instant at) implements ChatCommand {}

    /** Is gone for good. */
    record Leave(ConversationId conversation, AccountId by, Instant at) implements ChatCommand {}
}
