package io.picasso.devstack.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;

/** What the server said. The bytes are not copied. */
@SuppressWarnings("ArrayRecordComponent")
public record Answer(String asked, int status, HttpHeaders headers, byte[] bytes) {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    /** The body as text. */
    public String text() {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /** The body as JSON. */
    public JsonNode json() {
        try {
            return MAPPER.readTree(bytes);
        } catch (JsonProcessingException e) {
            throw new UnexpectedAnswerException(this, e);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** A header that must be there. */
    public String header(String name) {
        return headers.firstValue(name).orElseThrow(() -> new UnexpectedAnswerException(this, null));
    }

    /** The version in the {@code ETag}. */
    public long version() {
        return Long.parseLong(header("ETag").replace("\"", ""));
    }

    /** This answer, when it has the status. */
    public Answer expect(int wanted) {
        if (status != wanted) {
            throw new UnexpectedAnswerException(this, null);
        }
        return this;
    }
}
