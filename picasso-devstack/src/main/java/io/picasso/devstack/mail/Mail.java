package io.picasso.devstack.mail;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * One mail, as the inbox shows it.
 *
 * @param subject    the subject
 * @param from       the sender's address
 * @param to         the addresses it was delivered to, separated by a comma and a space
 * @param text       the plain text, or empty
 * @param html       the HTML, or empty
 * @param receivedAt when it came
 * @param attachments the files that came along; left out of JSON when there are none
 */
public record Mail(
        String subject,
        String from,
        String to,
        String text,
        String html,
        Instant receivedAt,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Attachment> attachments) {

    /** A mail that was kept before there were attachments has none. */
    public Mail {
        attachments = List.copyOf(Objects.requireNonNullElse(attachments, List.of()));
    }

    /**
     * A file that came along.
     *
     * @param name as its sender called it
     * @param type its media type
     * @param path where the inbox's page has its bytes
     */
    public record Attachment(String name, String type, String path) {}

    /** Whether it was delivered to this address. */
    boolean isFor(String address) {
        for (String recipient : to.split(", ", -1)) {
            if (recipient.equalsIgnoreCase(address.strip())) {
                return true;
            }
        }
        return false;
    }
}
