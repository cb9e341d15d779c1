package io.picasso.devstack.mail;

import com.icegreen.greenmail.mail.MailAddress;
import com.icegreen.greenmail.mail.MovingMessage;
import jakarta.mail.Address;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Reads what SMTP has brought: subject, addresses, the text and the HTML of the MIME tree, and the files in it. */
final class ArrivingMail {

    private final StringBuilder text = new StringBuilder();
    private final StringBuilder html = new StringBuilder();

    private final List<Mail.Attachment> attachments = new ArrayList<>();
    private final MailStore store;

    private ArrivingMail(MailStore store) {
        this.store = store;
    }

    /** Reads a mail; its files are in the store by then. */
    static Mail read(MovingMessage moving, MailStore store) throws MessagingException, IOException {
        MimeMessage message = moving.getMessage();
        ArrivingMail body = new ArrivingMail(store);
        body.collect(message);
        String recipients =
                moving.getToAddresses().stream().map(MailAddress::getEmail).collect(Collectors.joining(", "));
        String subject = message.getSubject();
        return new Mail(
                subject == null ? "" : subject,
                sender(message),
                recipients,
                body.text.toString(),
                body.html.toString(),
                Instant.now(),
                body.attachments);
    }

    private static String sender(MimeMessage message) throws MessagingException {
        Address[] from = message.getFrom();
        if (from == null || from.length == 0) {
            return "";
        }
        return from[0] instanceof InternetAddress address ? address.toUnicodeString() : from[0].toString();
    }

    private void collect(Part part) throws MessagingException, IOException {
        if (part.isMimeType("multipart/*") && part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                BodyPart inner = parts.getBodyPart(i);
                collect(inner);
            }
        } else if (Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition())) {
            keep(part);
        } else if (part.isMimeType("text/html")) {
            html.append(part.getContent());
        } else if (part.isMimeType("text/*")) {
            text.append(part.getContent());
        }
    }

    private void keep(Part part) throws MessagingException, IOException {
        try (InputStream bytes = part.getInputStream()) {
            long number = store.addFile(bytes.readAllBytes());
            String name = part.getFileName();
            String type = new ContentType(part.getContentType()).getBaseType();
            attachments.add(new Mail.Attachment(name == null ? "" : name, type, InboxPage.FILES + number));
        }
    }
}
