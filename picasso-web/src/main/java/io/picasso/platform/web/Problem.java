package io.picasso.platform.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What went wrong, for a program and for a person (RFC 9457).
 *
 * @param type a stable name, {@code urn:picasso:<context>:<refusal>}
 * @param title the kind of problem in a few words, the same for every occurrence of a status
 * @param status the HTTP status
 * @param detail what is to be done about this occurrence; never anything of the inside
 * @param instance the path that was asked for
 * @param errors the faults of single fields; left out when there are none
 * @param retryAfter after how many seconds the same may be tried again, as in the header of that name; left out when it does
 *     not matter
 */
@Schema(name = "Problem", description = "What went wrong (RFC 9457).")
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(
        @Schema(examples = "urn:picasso:orders:picture-gone")
        String type,

        @Schema(examples = "Conflict") String title,
        @Schema(examples = "409") int status,
        @Schema(examples = "Somebody else was faster.") String detail,
        @Schema(examples = "/api/orders") @Nullable String instance,
        List<Fault> errors,

        @Schema(examples = "12", description = "Seconds to wait, as in `Retry-After`") @Nullable
        Long retryAfter) {

    /** The media type of a problem document. */
    public static final String MEDIA_TYPE = "application/problem+json";

    /** One field that is at fault. */
    @Schema(name = "FieldFault", description = "A field that is at fault.")
    public record Fault(
            @Schema(examples = "price.amount") String field,
            @Schema(examples = "must be a whole number") String message) {}

    /** A problem by the code of its refusal, such as {@code orders.picture-gone}. */
    public static Problem of(int status, String code, String detail) {
        return new Problem(
                "urn:picasso:" + code.replace('.', ':'), title(status), status, detail, null, List.of(), null);
    }

    /** Fields that break a rule: 422. */
    public static Problem invalid(List<Fault> errors) {
        return new Problem(
                "urn:picasso:web:invalid", title(422), 422, "Some of what was sent breaks a rule.", null, errors, null);
    }

    /** One field that breaks a rule: 422. */
    public static Problem invalid(String field, String message) {
        return invalid(List.of(new Fault(field, message)));
    }

    /** A request that cannot be understood: 400. */
    public static Problem malformed(String detail) {
        return of(400, "web.malformed", detail);
    }

    /** Something that does not exist, or that the caller must not know to exist: 404. */
    public static Problem unknown(String context) {
        return of(404, context + ".unknown", "There is nothing here.");
    }

    /** Nobody is signed in: 401. */
    public static Problem unauthenticated() {
        return of(401, "accounts.unauthenticated", "Sign in, or send a valid access token.");
    }

    /** The caller may not do this: 403. */
    public static Problem notYours(String context) {
        return of(403, context + ".not-yours", "This belongs to somebody else.");
    }

    /** Too much of it of late: 429. */
    public static Problem throttled(Duration wait) {
        Problem problem = of(429, "web.throttled", "That was too often. Wait for as long as Retry-After says.");
        return new Problem(problem.type, problem.title, 429, problem.detail, null, problem.errors, wholeSeconds(wait));
    }

    /** A time to wait as {@code Retry-After} says it: rounded up, so that whoever keeps to it is not early; at least one. */
    public static long wholeSeconds(Duration wait) {
        return Math.max(1, Math.ceilDiv(wait.toMillis() + (wait.toNanosPart() % 1_000_000 > 0 ? 1 : 0), 1_000L));
    }

    /** The problem of a request for this path. */
    public Problem at(String path) {
        return new Problem(type, title, status, detail, path, errors, retryAfter);
    }

    /** To be thrown where a problem ends the request. */
    public ProblemException thrown() {
        return new ProblemException(this);
    }

    private static String title(int status) {
        return switch (status) {
            case 412 -> "Precondition Failed";
            case 413 -> "Content Too Large";
            case 415 -> "Unsupported Media Type";
            case 422 -> "Unprocessable Content";
            case 428 -> "Precondition Required";
            case 429 -> "Too Many Requests";
            default -> {
                Response.Status known = Response.Status.fromStatusCode(status);
                yield known == null ? "Error" : known.getReasonPhrase();
            }
        };
    }
}
