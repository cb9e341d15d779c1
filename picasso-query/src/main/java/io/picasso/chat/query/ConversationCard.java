package io.picasso.chat.query;

import io.picasso.accounts.query.Profile;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A conversation as one of the two sees it.
 *
 * @param id what the paths call it: the handle of the other one, or of somebody who has left the number that is left of them
 * @param with the other one
 * @param presence when they were last here, roughly: now, hour, day, or empty for longer ago or never
 * @param last what was written last; null for nothing
 * @param at when that was; null for never
 * @param unread how many messages of the other one the asking person has not seen
 * @param blocking whether the asking person blocks the other one
 * @param gone whether nobody can write here any more
 * @param version of the conversation's stream, to be used as {@code minVersion}
 */
public record ConversationCard(
        String id,
        Profile with,
        String presence,
        @Nullable MessageCard last,
        @Nullable Instant at,
        long unread,
        boolean blocking,
        boolean gone,
        long version) {}
