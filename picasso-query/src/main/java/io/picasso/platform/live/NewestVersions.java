package io.picasso.platform.live;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Which version of each stream was told last, for each topic and type; of the streams that were told of least recently, none is
 * remembered any more. Not thread-safe.
 */
final class NewestVersions {
    private final int most;
    private final LinkedHashMap<Subject, Long> versions = new LinkedHashMap<>(16, 0.75f, true);

    /**
     * Nothing was told yet.
     *
     * @param most how many are remembered
     */
    NewestVersions(int most) {
        this.most = most;
    }

    /** Remembers a message; false for one that is not newer than what is remembered. */
    boolean isNews(LiveMessage message) {
        Subject subject = new Subject(message.topic(), message.type(), message.stream());
        Long known = versions.get(subject);
        if (known != null && message.version() <= known) {
            return false;
        }
        versions.put(subject, message.version());
        if (versions.size() > most) {
            Map.Entry<Subject, Long> oldest = versions.firstEntry();
            versions.remove(oldest.getKey());
        }
        return true;
    }

    private record Subject(String topic, String type, String stream) {}
}
