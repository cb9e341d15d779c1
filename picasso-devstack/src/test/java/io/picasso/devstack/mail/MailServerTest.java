package io.picasso.devstack.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.picasso.devstack.Json;
import io.picasso.devstack.Ports;
import io.picasso.devstack.Probe;
import io.picasso.devstack.Stack;
import io.picasso.devstack.client.Api;
import jakarta.activation.DataHandler;
import jakarta.mail.Message;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.net.URI;
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

    @Test
    void anAttachmentIsKeptWithItsNameAndItsBytes() throws Exception {
        Ports ports = Ports.free();
        byte[] bytes = {0, 13, 10, '.', 13, 10, -1, 'x'};
        try (Stack stack = Stack.in(directory, ports)) {
            stack.start(Stack.MAIL);
            MimeBodyPart file = new MimeBodyPart();
            file.setDataHandler(new DataHandler(new ByteArrayDataSource(bytes, "application/pdf")));
            file.setFileName("invoice.pdf");
            file.setDisposition(Part.ATTACHMENT);
            MimeBodyPart both = new MimeBodyPart();
            both.setContent(words());
            send(ports.smtp(), "ada@example.com", "With a file", new MimeMultipart("mixed", both, file));

            JsonNode mail = inbox(stack, "").get(0);
            JsonNode attachment = mail.required("attachments").get(0);

            assertThat(mail.path("text").asText()).startsWith("Confirm:");
            assertThat(attachment.path("name").asText()).isEqualTo("invoice.pdf");
            assertThat(attachment.path("type").asText()).isEqualTo("application/pdf");
            Api page = Api.guest(URI.create(stack.address(Stack.MAIL)));
            assertThat(page.get(attachment.path("path").asText()).expect(200).bytes())
                    .isEqualTo(bytes);
            assertThat(Probe.get(stack.address(Stack.MAIL) + "/api/attachments/..%2f1")
                            .status())
                    .isEqualTo(404);
        }
    }

    private static JsonNode inbox(Stack stack, String query) throws Exception {
        Probe.Answer answer = Probe.get(stack.address(Stack.MAIL) + "/api/mails" + query);
        assertThat(answer.status()).isEqualTo(200);
        return Json.MAPPER.readTree(answer.body());
    }

    private static void send(int port, String to, String subject) throws Exception {
        send(port, to, subject, words());
    }

    private static void send(int port, String to, String subject, MimeMultipart content) throws Exception {
        Properties settings = new Properties();
        settings.put("mail.smtp.host", "127.0.0.1");
        settings.put("mail.smtp.port", Integer.toString(port));
        MimeMessage message = new MimeMessage(Session.getInstance(settings));
        message.setFrom(new InternetAddress("hello@picasso.example", "Picasso"));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(to));
        message.setSubject(subject, "UTF-8");
        message.setContent(content);
        Transport.send(message);
    }

    private static MimeMultipart words() throws Exception {
        MimeBodyPart text = new MimeBodyPart();
        text.setText("Confirm: http://localhost:9080/confirm?token=a%2Bb&x=1 – bis bald", "UTF-8");
        MimeBodyPart html = new MimeBodyPart();
        html.setText("<p>Confirm</p>", "UTF-8", "html");
        return new MimeMultipart("alternative", text, html);
    }
}
