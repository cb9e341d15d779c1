package io.picasso.chat.query;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.picasso.chat.MessageId;
import io.picasso.contract.PlainText;
import io.picasso.pictures.query.PictureView;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A message as one of the two sees it.
 *
 * @param place what sorts a conversation: the version of its stream with this message
 * @param mine whether the one who asks wrote it
 * @param text null when it was taken back, or its writer has left
 * @param picture what it is about; null for nothing in particular, or for a picture that is not in the gallery any more
 * @param state how far an own message has come: sent, delivered or seen; absent for those of the other one
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record MessageCard(
        String id,
        long place,
        boolean mine,
        @Nullable String text,
        @Nullable Subject picture,
        Instant at,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String state) {

    /** A picture that a message is about. */
    public record Subject(String id, String title, String thumbnailUrl) {
        /** The picture as everybody sees it. */
        public static Subject of(PictureView picture) {
            return new Subject(
                    picture.id(), picture.description().title(), "/api/pictures/" + picture.id() + "/thumbnail");
        }
    }

    /** A message that was sent a moment ago, for an answer that cannot wait for the view. */
    public static MessageCard sent(MessageId id, long place, PlainText text, @Nullable Subject picture, Instant at) {
        return new MessageCard(id.value(), place, true, text.value(), picture, at, "sent");
    }

    static MessageCard of(BoxView box, MessageView message, @Nullable Subject picture) {
        boolean mine = message.writer().equals(box.account());
        return new MessageCard(
                message.id(),
                message.place(),
                mine,
                message.text(),
                picture,
                Instant.ofEpochMilli(message.at()),
                mine ? box.state(message.place()) : null);
    }
}
