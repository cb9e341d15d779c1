package io.picasso.platform.live.web;

import io.picasso.platform.live.Audience;
import io.picasso.platform.live.LiveLine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Tells the other nodes who is here, and the pages of this one how many people look at their picture, wherever those are. */
@ApplicationScoped
public class Viewers {
    private static final String PICTURES = "picture:";
    private static final List<String> COUNTED = List.of(PICTURES, "account:");

    private final Map<String, Integer> shown = new HashMap<>();
    private Map<String, Set<String>> here = Map.of();
    private long seen = -1;

    @Inject
    private Connections connections;

    @Inject
    private Audience audience;

    @Inject
    private LiveLine line;

    /** To be called at every beat, by one thread. */
    void beat() {
        long changes = connections.changes();
        Set<String> joined = connections.joined();
        if (changes != seen) {
            seen = changes;
            here = connections.viewers(COUNTED);
            shown.keySet().retainAll(here.keySet());
        }
        audience.beat(here);
        for (String topic : here.keySet()) {
            if (topic.startsWith(PICTURES)) {
                show(topic, joined.contains(topic));
            }
        }
    }

    /** Also when the number is the same: whoever has just come does not know it. */
    private void show(String topic, boolean somebodyIsNew) {
        int count = Math.max(1, audience.of(topic));
        Integer before = shown.put(topic, count);
        if (before == null || before != count || somebodyIsNew) {
            line.tellHere(Frames.viewers(topic, count));
        }
    }
}
