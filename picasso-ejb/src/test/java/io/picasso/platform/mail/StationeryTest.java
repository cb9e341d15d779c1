package io.picasso.platform.mail;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class StationeryTest {
    private static final Letter LETTER =
            new Letter("ada@example.org", "Receipt\r\nBcc: eve@example.org", "in words", "<p>in words</p>", null, null);

    @Test
    void aLineBreakInASubjectBeginsNoHeader() throws Exception {
        MimeMessage message = message(LETTER);

        assertThat(message.getAllRecipients()).hasSize(1);
        assertThat(written(message)).doesNotContainPattern("(?m)^Bcc:");
    }

    @Test
    void theMessageIdComesFromTheCause() throws Exception {
        assertThat(message(LETTER).getMessageID()).isEqualTo("<order-1.5.orders.receipt@picasso>");
    }

    @Test
    void onlyALetterThatCanBeEndedSaysHow() throws Exception {
        assertThat(message(LETTER).getHeader("List-Unsubscribe")).isNull();

        MimeMessage ended = message(LETTER.endedAt("https://example.org/unsubscribe?token=t"));

        assertThat(ended.getHeader("List-Unsubscribe")).containsExactly("<https://example.org/unsubscribe?token=t>");
        assertThat(ended.getHeader("List-Unsubscribe-Post")).containsExactly("List-Unsubscribe=One-Click");
    }

    @Test
    void aFileStandsBesideBothForms() throws Exception {
        byte[] file = {1, 2, 3};
        MimeMessage message = message(LETTER.with(new Letter.Enclosure("invoice.pdf", "application/pdf", file)));

        assertThat(message.getContentType()).startsWith("multipart/mixed");
        assertThat(written(message))
                .contains(
                        "multipart/alternative",
                        "text/plain",
                        "text/html",
                        "Content-Type: application/pdf",
                        "attachment; filename=invoice.pdf",
                        "AQID");
    }

    @Test
    void whoeverHeldAMailTooLongDoesNotSendIt() {
        Instant taken = Instant.EPOCH;

        assertThat(Due.isLate(taken, taken.plusSeconds(8))).isFalse();
        assertThat(Due.isLate(taken, taken.plusSeconds(9))).isTrue();
    }

    private static MimeMessage message(Letter letter) throws Exception {
        return Stationery.message(
                Session.getInstance(new Properties()), "Picasso <p@example.org>", letter, "order-1@5@orders.receipt");
    }

    private static String written(MimeMessage message) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        message.writeTo(bytes);
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
