package io.picasso.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.picasso.devstack.client.Answer;
import io.picasso.devstack.client.Person;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The forms of a conversation, sent by a browser without scripts: the page that they lead to shows what was done. */
class ChatFormIT {
    private final Site site = Site.running();
    private final Person ann = site.somebody("ann");
    private final Person ben = site.somebody("ben");

    @Test
    void whatWasWrittenStandsOnThePageThatFollows() {
        String key = UUID.randomUUID().toString();
        String first = sent(Map.of("to", ben.handle(), "key", key, "text", "Without <scripts>"));

        assertThat(ann.api().get(first).expect(200).text()).contains(">Without &lt;scripts&gt;");
        sent(Map.of("to", ben.handle(), "key", key, "text", "Without <scripts>"));
        assertThat(ann.api()
                        .get("/api/conversations/" + ben.handle() + "/messages")
                        .expect(200)
                        .json()
                        .required("items"))
                .as("sent twice under one key")
                .hasSize(1);
    }

    @Test
    void aBlockStandsThereAndIsLifted() {
        String blocked = sent(Map.of("to", ben.handle(), "do", "block"));
        assertThat(ann.api().get(blocked).expect(200).text()).contains("data-blocking=\"true\"");
        assertThat(ben.api()
                        .get(led(ben, Map.of("to", ann.handle(), "key", "k", "text", "Hello?")))
                        .expect(200)
                        .text())
                .contains(">This person takes no messages from you.");

        String lifted = sent(Map.of("to", ben.handle(), "do", "unblock"));
        assertThat(ann.api().get(lifted).expect(200).text()).contains("data-blocking=\"false\"");
    }

    @Test
    void whatIsRefusedIsSaidThere() {
        assertThat(ann.api()
                        .get(led(ann, Map.of("to", ben.handle(), "key", "k", "text", "  ")))
                        .expect(200)
                        .text())
                .contains(">Write something first.");
        assertThat(led(ann, Map.of("to", ben.handle(), "do", "report", "reason", " ")))
                .contains("refused=chat.empty");
        assertThat(led(ann, Map.of("to", "nobody_is_called_so", "key", "k", "text", "Hello?")))
                .contains("refused=");
        assertThat(post(site.guest().request("/chat"), Map.of("to", ben.handle(), "text", "Hello?"))
                        .header("Location"))
                .contains("/login?to=");
    }

    /** Where a form leads to that was taken. */
    private String sent(Map<String, String> form) {
        String page = led(ann, form);
        assertThat(page).contains("/messages/" + ben.handle() + "?version=");
        return page;
    }

    private String led(Person who, Map<String, String> form) {
        return post(who.api().request("/chat"), form).expect(302).header("Location");
    }

    private Answer post(HttpRequest.Builder request, Map<String, String> form) {
        String body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return site.guest()
                .send(request.header("Content-Type", "application/x-www-form-urlencoded")
                        .header("Sec-Fetch-Site", "same-origin")
                        .POST(BodyPublishers.ofString(body)));
    }
}
