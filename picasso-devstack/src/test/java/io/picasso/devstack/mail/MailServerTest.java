package io.picasso.devstack.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.picasso.devstack.Json;
import io.picasso.devstack.Ports;
import io.picasso.devstack.Probe;
import io.picasso.devstack.Stack;
import jakarta.mail.Message;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The inbox takes mail over SMTP, answers in the shape that programs rely on, and forgets nothing when killed. */
class MailServerTest {

    @TempDir
    Path directory;

    @Test
    void mailsAreAnsweredNewestFirstAndOutliveAKill() throws Exception {
        Ports ports = Ports.free();
        try (Stack stack = Stack.in(directory, ports)) {
            stack.start(Stack.MAIL);
            send(ports.smtp(), "ada@example.com", "First");
            send(ports.smtp(), "Ada@Example.com", "Zweite, größer");
            send(ports.smtp(), "bob@example.com", "For another");
            stack.kill(Stack.MAIL);
            stack.start(Stack.MAIL);

            JsonNode mails = inbox(stack, "?to=ada@example.com");
            assertThat(mails.findValuesAsText("subject")).containsExactly("Zweite, größer", "First");
            JsonNode mail = mails.get(1);
            List<String> fields = new ArrayList<>();
            mail.fieldNames().forEachRemaining(fields::add);
            assertThat(fields).containsExactly("subject", "from", "to", "text", "html", "receivedAt");
            assertThat(mail.path("to").asText()).isEqualTo("ada@example.com");
            assertThat(mail.path("text").asText()).contains("http://localhost:9080/confirm?token=a%2Bb&x=1");
            assertThat(mail.path("html").asText()).contains("<p>");
            assertThat(Instant.parse(mail.path("receivedAt").asText()))
                    .isBefore(Instant.now().plusSeconds(1));
            assertThat(inbox(stack, "")).hasSize(3);
        }
    }

    private static JsonNode inbox(Stack stack, String query) throws Exception {
        Probe.Answer answer = Probe.get(stack.address(Stack.MAIL) + "/api/mails" + query);
        assertThat(answer.status()).isEqualTo(200);
        return Json.MAPPER.readTree(answer.body());
    }

    private static void send(int port, String to, String subject) throws Exception {
        Properties settings = new Properties();
        settings.put("mail.smtp.host", "127.0.0.1");
        settings.put("mail.smtp.port", Integer.toString(port));
        MimeMessage message = new MimeMessage(Session.getInstance(settings));
        message.setFrom(new InternetAddress("hello@picasso.example", "Picasso"));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(to));
        message.setSubject(subject, "UTF-8");
        MimeBodyPart text = new MimeBodyPart();
        text.setText("Confirm: http://localhost:9080/confirm?token=a%2Bb&x=1 – bis bald", "UTF-8");
        MimeBodyPart html = new MimeBodyPart();
        html.setText("<p>Confirm</p>", "UTF-8", "html");
        message.setContent(new MimeMultipart("alternative", text, html));
        Transport.send(message);
    }
}
