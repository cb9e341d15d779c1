package io.picasso.platform.live.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.picasso.contract.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * What a page says.
 *
 * @param watch topics of which it wants to hear
 * @param leave topics of which it wants to hear no more
 * @param since the position up to which it has heard the topics that it watches; empty for one that begins
 */
record Word(List<String> watch, List<String> leave, OptionalLong since) {
    private static final Set<String> FIELDS = Set.of("watch", "leave", "since");

    /** Reads a frame; empty for one that is not of this form. */
    static Optional<Word> read(String frame) {
        try {
            JsonNode said = Json.MAPPER.readTree(frame);
            return said.isObject() && said.properties().stream().allMatch(field -> FIELDS.contains(field.getKey()))
                    ? word(said)
                    : Optional.empty();
        } catch (JsonProcessingException notJson) {
            return Optional.empty();
        }
    }

    private static Optional<Word> word(JsonNode said) {
        Optional<List<String>> watch = texts(said.path("watch"));
        Optional<List<String>> leave = texts(said.path("leave"));
        Optional<OptionalLong> since = position(said.path("since"));
        return watch.isEmpty() || leave.isEmpty() || since.isEmpty()
                ? Optional.empty()
                : Optional.of(new Word(watch.get(), leave.get(), since.get()));
    }

    private static Optional<List<String>> texts(JsonNode list) {
        if (list.isMissingNode()) {
            return Optional.of(List.of());
        }
        List<String> texts = new ArrayList<>();
        for (JsonNode text : list) {
            if (!text.isTextual()) {
                return Optional.empty();
            }
            texts.add(text.asText());
        }
        return list.isArray() ? Optional.of(texts) : Optional.empty();
    }

    /** Positions are opaque to pages; what cannot be one is malformed, what can is looked up. */
    private static Optional<OptionalLong> position(JsonNode text) {
        if (text.isMissingNode() || text.isNull()) {
            return Optional.of(OptionalLong.empty());
        }
        return text.isTextual() && text.asText().matches("\\d{1,18}")
                ? Optional.of(OptionalLong.of(Long.parseLong(text.asText())))
                : Optional.empty();
    }
}
