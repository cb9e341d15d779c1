package io.picasso.chat.web;

import io.picasso.accounts.AccountId;
import io.picasso.chat.ConversationId;
import io.picasso.chat.MessageId;
import io.picasso.contract.Ids;
import io.picasso.platform.web.Conditions;
import io.picasso.platform.web.Problem;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** Names messages after who sent them and the key of the request, so that a repetition finds the message that is there. */
final class MessageNames {
    private static final int BYTES = 16;

    private MessageNames() {}

    /** 128 bits of SHA-256 over conversation, writer and key; a new name for a request without a key. */
    static MessageId of(ConversationId talk, AccountId by, @Nullable String key) {
        if (key == null) {
            return new MessageId(Ids.next());
        }
        String name = talk + "\n" + by + "\n" + Conditions.idempotencyKey(key);
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(name.getBytes(StandardCharsets.UTF_8));
            return new MessageId(HexFormat.of().formatHex(Arrays.copyOf(hash, BYTES)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }

    /** The name in a path or a body; one that cannot be one names nothing. */
    static MessageId parse(String text) {
        try {
            return new MessageId(text);
        } catch (IllegalArgumentException notAnId) {
            throw Problem.of(404, "chat.unknown", "There is no such message.").thrown();
        }
    }
}
