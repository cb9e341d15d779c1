package io.picasso.reactions.query;

import io.picasso.contract.Envelope;
import io.picasso.pictures.PictureId;
import io.picasso.platform.live.Announcer;
import io.picasso.platform.live.LiveFeed;
import io.picasso.platform.live.LiveMessage;
import io.picasso.platform.projection.Tally;
import io.picasso.reactions.ReactionEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/**
 * Tells those who look at a picture how many like it: the number as it is now, in the order of its changes.
 *
 * <p>A hot picture changes its number more often than anybody can read. The first change is told at once; those of the moment after
 * it are told together when that moment is over. A node that dies in that moment has not told them: open pages then show an older
 * number until the next like, or until they are read anew.
 */
@ApplicationScoped
public class LikeAnnouncer implements Announcer {
    private static final Logger LOG = System.getLogger(LikeAnnouncer.class.getName());
    private static final Executor AFTER_A_MOMENT = CompletableFuture.delayedExecutor(100, TimeUnit.MILLISECONDS);

    /** What was told of a picture within the last moment. */
    private enum Recent {
        TOLD,
        MORE_TO_TELL
    }

    private final ConcurrentMap<String, Recent> recent = new ConcurrentHashMap<>();

    @Inject
    private LikeViews likes;

    @Inject
    private LiveFeed live;

    @Override
    public String noun() {
        return "like";
    }

    @Override
    public List<LiveMessage> announce(Envelope envelope) {
        return switch ((ReactionEvent) envelope.event()) {
            case ReactionEvent.Liked like -> changed(like.picture());
            case ReactionEvent.Unliked unlike -> changed(unlike.picture());
        };
    }

    private List<LiveMessage> changed(PictureId picture) {
        Recent state = recent.merge(picture.value(), Recent.TOLD, (told, again) -> Recent.MORE_TO_TELL);
        if (state == Recent.MORE_TO_TELL) {
            return List.of();
        }
        AFTER_A_MOMENT.execute(() -> goOn(picture.value()));
        return List.of(now(picture.value()));
    }

    private void goOn(String picture) {
        Recent state =
                recent.computeIfPresent(picture, (same, before) -> before == Recent.MORE_TO_TELL ? Recent.TOLD : null);
        if (state == null) {
            return;
        }
        try {
            var sent = live.publish(List.of(now(picture)));
            LOG.log(Level.TRACE, "{0}: {1}", picture, sent);
        } catch (RuntimeException fault) {
            LOG.log(Level.WARNING, "Open pages were not told how many like " + picture, fault);
        }
        AFTER_A_MOMENT.execute(() -> goOn(picture));
    }

    /** The likes of a picture are many streams; what orders their number is how often it was changed. */
    private LiveMessage now(String picture) {
        Tally.Sum sum = likes.sum(picture);
        return new LiveMessage(
                LiveMessage.picture(picture),
                "picture.likes",
                "likes-" + picture,
                sum.turn(),
                Map.of("likes", sum.count()));
    }
}
