package io.picasso.devstack.mail;

import java.time.Instant;

/**
 * One mail, as the inbox shows it.
 *
 * @param subject    the subject
 * @param from       the sender's address
 * @param to         the addresses it was delivered to, separated by a comma and a space
 * @param text       the plain text, or empty
 * @param html       the HTML, or empty
 * @param receivedAt when it came
 */
public record Mail(String subject, String from, String to, String text, String html, Instant receivedAt) {

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
