package io.picasso.it.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.picasso.devstack.client.Answer;
import io.picasso.devstack.client.Person;
import io.picasso.it.Site;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Script in every text that a person can enter: it is shown as what it is, text. */
class TextsIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** What would run, or break out of an attribute, if it reached a page as it was written. */
    private static final List<String> ALIVE = List.of("<script>alert", "<img src=x", "\"onmouseover=", "<svg/onload");

    private final Site site = Site.running();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "\"onmouseover=\"alert(1)",
                "'><img src=x onerror=alert(1)>",
                "<svg/onload=alert(1)>",
                "#{7*191}${7*191}",
                "{{7*191}}"
            })
    void whatSomebodyWritesIsText(String hostile) {
        Person artist = site.somebody("scribe");
        artist.api().patch("/api/me", 2, Map.of("name", hostile)).expect(200);
        JsonNode picture = artist.api()
                .upload(
                        Site.sample("dotnet-280.png"),
                        Map.of(
                                "title",
                                hostile,
                                "description",
                                hostile,
                                "category",
                                "Art",
                                "tags",
                                "tag",
                                "amount",
                                500,
                                "currency",
                                "USD"))
                .expect(201)
                .json();
        Person buyer = site.somebody("reader");
        String order = buyer.buy(picture, PATIENCE).required("id").asText();
        buyer.api()
                .post("/api/orders/" + order + "/refund", Map.of("reason", hostile))
                .expect(202);
        String id = picture.required("id").asText();

        for (String path : List.of("/pictures/" + id, "/creators/" + artist.handle(), "/", "/?q=" + encoded(hostile))) {
            assertText(visit(path, null), hostile);
        }
        for (String path : List.of("/my/purchases", "/orders/" + order, "/my/pictures", "/my/pictures/" + id)) {
            assertText(visit(path, buyer), hostile);
        }
        for (String path : List.of("/my/sales", "/statement", "/my/pictures")) {
            assertText(visit(path, artist), hostile);
        }
        assertThat(site.town()
                        .mails(artist.handle() + "@picasso.example")
                        .get(0)
                        .required("html")
                        .asText())
                .doesNotContain(ALIVE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/?q=%3Cscript%3Ealert(1)%3C/script%3E",
                "/?tag=%22onmouseover=%22alert(1)",
                "/?category=%3Csvg/onload=alert(1)%3E",
                "/?cursor=%3Cscript%3Ealert(1)%3C/script%3E",
                "/?sort=%22onmouseover=%22",
                "/login?to=%22onmouseover=%22alert(1)",
                "/confirm?token=%22onmouseover=%22alert(1)",
                "/reset?token=%3Cscript%3Ealert(1)%3C/script%3E",
                "/pictures/%3Cscript%3Ealert(1)%3C/script%3E",
                "/creators/%22onmouseover=%22",
                "/%3Cscript%3Ealert(1)%3C/script%3E"
            })
    void whatALinkSaysIsText(String path) {
        assertText(visit(path, null), "<script>");
    }

    @Test
    void theInterfaceIsNoPage() {
        Answer answer = site.guest().get("/api/pictures?q=%3Cscript%3Ealert(1)%3C/script%3E");
        assertThat(Refusal.header(answer, "Content-Type")).startsWith("application/json");
        assertThat(Refusal.header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
        Answer problem = site.guest().get("/api/pictures?cursor=%3Cscript%3E");
        assertThat(Refusal.header(problem, "Content-Type")).startsWith("application/problem+json");
        Refusal.assertNothingOfTheInside(problem);
    }

    @Test
    void aTitleIsNotExecutedAsAFileNameOrAHeader() {
        Person artist = site.somebody("header");
        String title = "Split\"; filename=evil.html; x=\"";
        JsonNode picture = artist.offer(Site.sample("dotnet-280.png"), title, 500);
        for (String part : List.of("/thumbnail", "/preview", "/original")) {
            Answer answer =
                    artist.api().get("/api/pictures/" + picture.required("id").asText() + part);
            assertThat(Refusal.header(answer, "Content-Disposition")).doesNotContain("evil");
            assertThat(Refusal.header(answer, "Location")).doesNotContain("evil");
        }
        Refusal.assertRefused(
                artist.api()
                        .upload(
                                Site.sample("dotnet-280.png"),
                                Map.of("title", "Split\r\nSet-Cookie: a=b", "amount", 500, "currency", "USD")),
                422);
    }

    private void assertText(Answer page, String hostile) {
        assertThat(page.status()).as(page.asked()).isLessThan(500);
        assertThat(page.text()).as(page.asked()).doesNotContain(ALIVE).doesNotContain("1337");
        assertThat(Refusal.header(page, "Content-Security-Policy")).doesNotContain("unsafe-inline");
        Refusal.assertNothingOfTheInside(page);
    }

    private Answer visit(String path, @Nullable Person as) {
        HttpRequest.Builder request = site.guest().request(path);
        if (as != null) {
            request.header("Cookie", "picasso=" + Refusal.bearer(as.api()));
        }
        return site.guest().send(request.GET());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
