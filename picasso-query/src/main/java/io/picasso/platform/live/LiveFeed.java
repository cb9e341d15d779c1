package io.picasso.platform.live;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.picasso.contract.Json;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Emitter;
import org.eclipse.microprofile.reactive.messaging.OnOverflow;

/** The way from whoever has something to say to the open pages of every node, through Kafka. */
@ApplicationScoped
public class LiveFeed {
    private static final Logger LOG = System.getLogger(LiveFeed.class.getName());
    private static final Executor AFTER_A_MOMENT = CompletableFuture.delayedExecutor(1, TimeUnit.SECONDS);

    /** Not bounded here: what is on its way is bounded by how many events the projections take in advance. */
    @Inject
    @Channel("live-out")
    @OnOverflow(OnOverflow.Strategy.UNBOUNDED_BUFFER)
    private Emitter<String> kept;

    @Inject
    @Channel("passing-out")
    @OnOverflow(OnOverflow.Strategy.DROP)
    private Emitter<String> passing;

    /**
     * Tells what is kept for a while for those who were away, in this order.
     *
     * @return is complete when the broker has taken all of it; nothing is given up before that
     */
    public CompletionStage<Void> publish(List<LiveMessage> messages) {
        return CompletableFuture.allOf(messages.stream()
                .map(LiveFeed::text)
                .map(text -> send(text).toCompletableFuture())
                .toArray(CompletableFuture[]::new));
    }

    /** Tells a passing word, such as that somebody is typing: who is not there now never hears it, and it may be lost. */
    public void tell(String topic, String type, Map<String, Object> data) {
        var sent = passing.send(text(new LiveMessage(topic, type, "", 0, data))).whenComplete((ok, fault) -> {
            if (fault != null) {
                LOG.log(Level.DEBUG, "A passing word was lost: " + type, fault);
            }
        });
        LOG.log(Level.TRACE, "{0} {1}", type, sent);
    }

    private CompletionStage<Void> send(String text) {
        return kept.send(text)
                .exceptionallyComposeAsync(
                        fault -> {
                            LOG.log(Level.WARNING, "The broker did not take a live message; it is sent again", fault);
                            return send(text);
                        },
                        AFTER_A_MOMENT);
    }

    private static String text(LiveMessage message) {
        try {
            return Json.MAPPER.writeValueAsString(message);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Cannot write " + message.type() + ".", e);
        }
    }
}
