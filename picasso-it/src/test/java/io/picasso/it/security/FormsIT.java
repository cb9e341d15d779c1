package io.picasso.it.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.picasso.devstack.client.Answer;
import io.picasso.devstack.client.Person;
import io.picasso.it.Site;
import io.picasso.platform.access.AccessTable;
import io.picasso.platform.access.AccessTable.Kind;
import io.picasso.platform.access.AccessTable.Rule;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Forms that another site sends, states of views that were changed, and pages in somebody else's frame. */
class FormsIT {
    private static final Pattern STATE = Pattern.compile("name=\"jakarta\\.faces\\.ViewState\"[^>]*value=\"([^\"]+)\"");
    private static final String FORM = "application/x-www-form-urlencoded";

    private final Site site = Site.running();

    static List<Rule> changing() {
        return AccessTable.rules().stream()
                .filter(rule -> rule.kind() == Kind.FORM || (rule.kind() == Kind.API && !"GET".equals(rule.method())))
                .toList();
    }

    static List<String> pages() {
        return AccessTable.rules().stream()
                .filter(rule -> rule.kind() == Kind.PAGE)
                .map(Rule::path)
                .map(path -> path.replaceAll("\\{\\w+}", "nothing"))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("changing")
    void anotherSiteChangesNothingWithTheCookieOfAVisitor(Rule rule) {
        Cast cast = Cast.gathered();
        Person visitor = cast.signedIn(site, cast.member());
        String cookie = "picasso=" + Refusal.bearer(visitor.api());
        String path = (rule.kind() == Kind.API ? "/api" : "") + rule.path().replaceAll("\\{\\w+}", "nothing");
        for (String[] origin : List.of(
                new String[] {"Origin", "https://evil.example"},
                new String[] {"Origin", "null"},
                new String[] {"Sec-Fetch-Site", "cross-site"},
                new String[] {"Sec-Fetch-Site", "same-site"},
                new String[] {"Sec-Fetch-Site", "none"})) {
            Answer answer = site.guest()
                    .send(site.guest()
                            .request(path)
                            .header("Cookie", cookie)
                            .headers(origin)
                            .header("Content-Type", rule.kind() == Kind.API ? "application/json" : FORM)
                            .method(String.valueOf(rule.method()), BodyPublishers.ofString("{}")));
            assertThat(answer.status()).as(rule + " from " + origin[1]).isEqualTo(403);
            Refusal.assertNothingOfTheInside(answer);
        }
        visitor.api().get("/api/me").expect(200);
    }

    @ParameterizedTest
    @MethodSource("pages")
    void noPageStandsInAFrame(String path) {
        Answer answer = site.guest().get(path);
        assertThat(Refusal.header(answer, "X-Frame-Options")).isEqualTo("DENY");
        assertThat(Refusal.header(answer, "Content-Security-Policy")).contains("frame-ancestors 'none'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/login", "/register", "/forgot"})
    void aStateThatWasChangedIsNotTaken(String path) {
        String state = state(site.guest().get(path).expect(200));
        String flipped = (state.charAt(0) == 'A' ? 'B' : 'A') + state.substring(1);
        String middle = state.substring(0, state.length() / 2)
                + (state.charAt(state.length() / 2) == 'x' ? 'y' : 'x')
                + state.substring(state.length() / 2 + 1);
        for (String bad : List.of(
                flipped, middle, state.substring(8), "", "rO0ABXNyABFqYXZhLnV0aWwuSGFzaE1hcA==", "x".repeat(100_000))) {
            Answer answer = post(path, bad, "login:email=a%40b.example&login:password=x&login:go=Log+in", null);
            assertThat(answer.status()).as(answer.text()).isLessThan(500);
            assertThat(Refusal.header(answer, "Set-Cookie")).doesNotContain("picasso=ey");
            Refusal.assertNothingOfTheInside(answer);
        }
    }

    @Test
    void theStateOfOnePageDoesNothingOnAnother() {
        Person somebody = site.somebody("state");
        String state = state(site.guest().get("/login").expect(200));
        Answer answer = post(
                "/my/password", state, "password:current=x&password:fresh=another+picture&password:go=Set", somebody);
        assertThat(answer.status()).isLessThan(500);
        Refusal.assertNothingOfTheInside(answer);
        site.town().logIn(somebody.handle(), Site.PASSWORD);
    }

    @Test
    void whoLogsInGetsAnIdentityOfTheirOwnWhateverTheBrowserBrought() {
        Person attacker = site.somebody("fixer");
        Person victim = site.somebody("fixed");
        String planted = Refusal.bearer(attacker.api());
        Answer page = visit("/login", planted);
        Answer answer = site.guest()
                .send(site.guest()
                        .request("/login")
                        .header("Cookie", "picasso=" + planted)
                        .header("Sec-Fetch-Site", "same-origin")
                        .header("Content-Type", FORM)
                        .POST(BodyPublishers.ofString("login_SUBMIT=1&login:email="
                                + encoded(victim.handle() + "@picasso.example") + "&login:password="
                                + encoded(Site.PASSWORD) + "&login:go=Log+in&jakarta.faces.ViewState="
                                + encoded(state(page)))));
        String cookie = Refusal.header(answer, "Set-Cookie");
        assertThat(cookie).startsWith("picasso=ey").doesNotContain(planted).contains("HttpOnly", "SameSite=Lax");
        String fresh = cookie.substring("picasso=".length(), cookie.indexOf(';'));
        assertThat(site.guest()
                        .with(fresh)
                        .get("/api/me")
                        .expect(200)
                        .json()
                        .required("handle")
                        .asText())
                .isEqualTo(victim.handle());
    }

    @Test
    void noOtherSiteReadsAnything() {
        for (String path : List.of("/api/pictures", "/api/me", "/", "/api/.well-known/jwks.json")) {
            Answer answer = site.guest()
                    .send(site.guest()
                            .request(path)
                            .header("Origin", "https://evil.example")
                            .GET());
            assertThat(Refusal.header(answer, "Access-Control-Allow-Origin"))
                    .as(path)
                    .isEmpty();
            Answer preflight = site.guest()
                    .send(site.guest()
                            .request(path)
                            .header("Origin", "https://evil.example")
                            .header("Access-Control-Request-Method", "DELETE")
                            .method("OPTIONS", BodyPublishers.noBody()));
            assertThat(Refusal.header(preflight, "Access-Control-Allow-Origin"))
                    .as(path)
                    .isEmpty();
        }
    }

    private Answer visit(String path, String token) {
        return site.guest()
                .send(site.guest()
                        .request(path)
                        .header("Cookie", "picasso=" + token)
                        .GET())
                .expect(200);
    }

    private Answer post(String path, String state, String fields, @Nullable Person as) {
        HttpRequest.Builder request = site.guest()
                .request(path)
                .header("Sec-Fetch-Site", "same-origin")
                .header("Content-Type", FORM)
                .POST(BodyPublishers.ofString(
                        "login_SUBMIT=1&" + fields + "&jakarta.faces.ViewState=" + encoded(state)));
        if (as != null) {
            request.header("Cookie", "picasso=" + Refusal.bearer(as.api()));
        }
        return site.guest().send(request);
    }

    private static String state(Answer page) {
        Matcher matcher = STATE.matcher(page.text());
        assertThat(matcher.find()).as("a view state").isTrue();
        return matcher.group(1);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
