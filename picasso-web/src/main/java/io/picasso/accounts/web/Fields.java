package io.picasso.accounts.web;

import com.fasterxml.jackson.databind.JsonNode;
import io.picasso.accounts.Applicant;
import io.picasso.platform.web.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a caller may have left out. */
final class Fields {
    private static final int LONGEST = 4096;

    private Fields() {}

    /** A body that must be there; 400 without it. */
    static <T> T body(@Nullable T body) {
        if (body == null) {
            throw Problem.malformed("The body must be a JSON object.").thrown();
        }
        return body;
    }

    /** A text that must be there; 422 without it. */
    static String required(String field, @Nullable String text) {
        if (text == null || text.isEmpty()) {
            throw Problem.invalid(field, "must not be empty").thrown();
        }
        if (text.length() > LONGEST) {
            throw Problem.invalid(field, "is too long").thrown();
        }
        return text;
    }

    /** A text that may be left out, and is empty then. */
    static String optional(String field, @Nullable String text) {
        return text == null || text.isEmpty() ? "" : required(field, text);
    }

    /** An object that must be there, as it was written; 422 without it. */
    static String object(String field, @Nullable JsonNode object) {
        if (object == null || !object.isObject()) {
            throw Problem.invalid(field, "must be an object").thrown();
        }
        return object.toString();
    }

    /** Fields that break a rule, as a problem. */
    static Problem invalid(List<Applicant.Fault> faults) {
        return Problem.invalid(faults.stream()
                .map(fault -> new Problem.Fault(fault.field(), fault.message()))
                .toList());
    }

    /** A text whose absence the rules of the field will find. */
    static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
