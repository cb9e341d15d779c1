package io.picasso.platform.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import java.util.Optional;
import java.util.Properties;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Knows where the mail server is and how long to wait for it. */
@ApplicationScoped
public class Postman {
    /** For each of the four answers that a letter needs; together they stay within {@link Due#SENDING}. */
    private static final String PATIENCE_MS = "5000";

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

    protected Postman() {}

    /** One who knows his way already. */
    Postman(String host, int port, String from) {
        this.host = host;
        this.port = port;
        this.from = from;
        this.user = Optional.empty();
        this.password = Optional.empty();
    }

    /** Begins a tour; nothing is connected yet. */
    Tour setOut() {
        return new Tour(Session.getInstance(properties()));
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

    /** Several letters over one connection; for one thread. */
    final class Tour implements AutoCloseable {
        private final Session session;
        private @Nullable Transport line;

        private Tour(Session session) {
            this.session = session;
        }

        /** Makes sure that there is a connection; a fault says that the server is out, whatever is to be sent. */
        void connect() throws MessagingException {
            if (line == null) {
                Transport opened = session.getTransport("smtp");
                opened.connect(host, port, user.orElse(null), password.orElse(null));
                line = opened;
            }
        }

        /**
         * Hands a letter over.
         *
         * @param cause gives the Message-ID, so that a second copy can be told from a second letter
         */
        void deliver(Letter letter, String cause) throws MessagingException {
            connect();
            Transport open = line;
            if (open != null) {
                MimeMessage message = Stationery.message(session, from, letter, cause);
                open.sendMessage(message, message.getAllRecipients());
            }
        }

        /** Ends the connection; the next letter gets a new one. */
        @Override
        public void close() {
            Transport open = line;
            line = null;
            if (open != null) {
                try {
                    open.close();
                } catch (MessagingException gone) {
                    System.getLogger(Postman.class.getName())
                            .log(System.Logger.Level.DEBUG, "The mail server did not say goodbye: " + gone);
                }
            }
        }
    }
}
