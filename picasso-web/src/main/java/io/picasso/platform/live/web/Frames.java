package io.picasso.platform.live.web;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.picasso.contract.Json;
import io.picasso.platform.live.Told;
import java.util.Collection;
import java.util.Optional;

/** What the server itself has to say to one page; see {@code docs/live.md}. */
final class Frames {
    private Frames() {}

    /** The first word. */
    static String welcome(long position, Optional<String> own) {
        ObjectNode frame = frame("live.welcome", position);
        own.ifPresent(topic -> frame.put("me", topic));
        return frame.toString();
    }

    /** These topics are watched from now on; what was missed has been told. */
    static String watching(long position, Collection<String> topics) {
        return about("live.watching", position, topics).toString();
    }

    /** These topics are watched from now on; what was missed is not known any more. */
    static String reload(long position, Collection<String> topics) {
        return about("live.reload", position, topics).toString();
    }

    /** These topics are not watched. */
    static String refused(long position, Collection<String> topics, String reason) {
        return about("live.refused", position, topics).put("reason", reason).toString();
    }

    /** Nothing but where the page stands, so that it can go on from there. */
    static String position(long position) {
        return frame("live.position", position).toString();
    }

    /** How many people look at a picture. */
    static Told viewers(String topic, int count) {
        ObjectNode frame = Json.MAPPER.createObjectNode().put("topic", topic).put("type", "picture.viewers");
        frame.putObject("data").put("viewers", count);
        return new Told(topic, 0, frame.toString());
    }

    private static ObjectNode about(String type, long position, Collection<String> topics) {
        ObjectNode frame = frame(type, position);
        topics.forEach(frame.putArray("topics")::add);
        return frame;
    }

    private static ObjectNode frame(String type, long position) {
        return Json.MAPPER.createObjectNode().put("type", type).put("position", Long.toString(position));
    }
}
