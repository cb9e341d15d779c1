package io.picasso.platform.mail;

import jakarta.activation.DataHandler;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.nio.charset.StandardCharsets;
import java.util.Date;

/** Puts letters into the form that mail servers take (RFC 5322, MIME; RFC 8058 for ending them). */
final class Stationery {
    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    private Stationery() {}

    static MimeMessage message(Session session, String from, Letter letter, String cause) throws MessagingException {
        MimeMessage message = new CausedMessage(session, cause);
        message.setFrom(new InternetAddress(from));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(letter.to(), true));
        message.setSubject(letter.subject(), UTF_8);
        message.setSentDate(new Date());
        message.setHeader("Auto-Submitted", "auto-generated");
        String unsubscribe = letter.unsubscribe();
        if (unsubscribe != null) {
            message.setHeader("List-Unsubscribe", "<" + unsubscribe + ">");
            message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
        message.setContent(content(letter));
        message.saveChanges();
        return message;
    }

    private static MimeMultipart content(Letter letter) throws MessagingException {
        MimeBodyPart text = new MimeBodyPart();
        text.setText(letter.text(), UTF_8);
        MimeBodyPart html = new MimeBodyPart();
        html.setText(letter.html(), UTF_8, "html");
        MimeMultipart both = new MimeMultipart("alternative", text, html);
        Letter.Enclosure enclosure = letter.enclosure();
        if (enclosure == null) {
            return both;
        }
        MimeBodyPart body = new MimeBodyPart();
        body.setContent(both);
        return new MimeMultipart("mixed", body, file(enclosure));
    }

    private static MimeBodyPart file(Letter.Enclosure enclosure) throws MessagingException {
        MimeBodyPart file = new MimeBodyPart();
        file.setDataHandler(new DataHandler(new ByteArrayDataSource(enclosure.content(), enclosure.type())));
        file.setFileName(enclosure.name());
        file.setDisposition(Part.ATTACHMENT);
        return file;
    }

    /** Keeps the Message-ID that the cause gives; Jakarta Mail would make up a new one. */
    private static final class CausedMessage extends MimeMessage {
        private final String cause;

        CausedMessage(Session session, String cause) {
            super(session);
            this.cause = cause;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", "<" + cause.replace('@', '.') + "@picasso>");
        }
    }
}
