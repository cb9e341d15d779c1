package io.picasso.comments.query;

import io.picasso.comments.CommentEvent;
import io.picasso.contract.Envelope;
import io.picasso.pictures.PictureId;
import io.picasso.platform.live.Announcer;
import io.picasso.platform.live.LiveMessage;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;

/**
 * Tells those who look at a picture that something was said, or is gone. What was said they read from the view: words that may be
 * taken back stand in no message that is kept.
 */
@ApplicationScoped
public class CommentAnnouncer implements Announcer {
    @Inject
    private CommentViews comments;

    @Override
    public String noun() {
        return "comment";
    }

    @Override
    public List<LiveMessage> announce(Envelope envelope) {
        return switch ((CommentEvent) envelope.event()) {
            case CommentEvent.Posted posted -> told(envelope, posted.picture(), "posted");
            case CommentEvent.Edited edited -> told(envelope, edited.picture(), "edited");
            case CommentEvent.Deleted deleted -> told(envelope, deleted.picture(), "gone");
            case CommentEvent.Hidden hidden -> told(envelope, hidden.picture(), "gone");
        };
    }

    private List<LiveMessage> told(Envelope envelope, PictureId picture, String what) {
        return List.of(new LiveMessage(
                LiveMessage.picture(picture.value()),
                "picture.comment",
                envelope.stream().value(),
                envelope.version(),
                Map.of(
                        "comment", envelope.stream().key(),
                        "what", what,
                        "comments", comments.sum(picture.value()).count())));
    }
}
