package io.picasso.platform.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.Optional;
import java.util.Properties;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Hands letters to the mail server. */
@ApplicationScoped
public class Postman {
    private static final String PATIENCE_MS = "10000";
    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    @Inject
    @ConfigProperty(name = "picasso.mail.host", defaultValue = "127.0.0.1")
    private String host;

    @Inject
    @ConfigProperty(name = "picasso.mail.port", defaultValue = "25")
    private int port;

    @Inject
    @ConfigProperty(name = "picasso.mail.from", defaultValue = "Picasso <hello@picasso.example>")
    private String from;

    @Inject
    @ConfigProperty(name = "picasso.mail.user")
    private Optional<String> user;

    @Inject
    @ConfigProperty(name = "picasso.mail.password")
    private Optional<String> password;

    /** Sends a letter; its cause gives the Message-ID, so that a second copy can be told from a second letter. */
    public void send(Letter letter, String cause) throws MessagingException {
        Session session = Session.getInstance(properties());
        Message message = message(session, letter, cause);
        try (Transport transport = session.getTransport("smtp")) {
            transport.connect(host, port, user.orElse(null), password.orElse(null));
            transport.sendMessage(message, message.getAllRecipients());
        }
    }

    private Message message(Session session, Letter letter, String cause) throws MessagingException {
        MimeMessage message = new CausedMessage(session, cause);
        message.setFrom(new InternetAddress(from));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(letter.to(), true));
        message.setSubject(letter.subject(), UTF_8);
        message.setSentDate(new Date());
        message.setHeader("Auto-Submitted", "auto-generated");
        MimeBodyPart text = new MimeBodyPart();
        text.setText(letter.text(), UTF_8);
        MimeBodyPart html = new MimeBodyPart();
        html.setText(letter.html(), UTF_8, "html");
        message.setContent(new MimeMultipart("alternative", text, html));
        message.saveChanges();
        return message;
    }

    private Properties properties() {
        Properties properties = new Properties();
        properties.put("mail.smtp.connectiontimeout", PATIENCE_MS);
        properties.put("mail.smtp.timeout", PATIENCE_MS);
        properties.put("mail.smtp.writetimeout", PATIENCE_MS);
        properties.put("mail.smtp.allowutf8", "true");
        properties.put("mail.smtp.auth", Boolean.toString(user.isPresent()));
        properties.put("mail.smtp.starttls.enable", "true");
        properties.put("mail.smtp.starttls.required", Boolean.toString(user.isPresent()));
        return properties;
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
