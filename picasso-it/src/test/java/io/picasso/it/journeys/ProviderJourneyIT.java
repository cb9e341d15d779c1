package io.picasso.it.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.RequestOptions;
import io.picasso.devstack.client.Person;
import io.picasso.it.Site;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Journey 2: somebody comes in by a provider, for the first time and again, and links what is theirs. */
@ExtendWith(Visits.class)
class ProviderJourneyIT {
    private final Site site = Site.running();
    private final String handle =
            "p" + UUID.randomUUID().toString().replace("-", "").substring(0, 12);
    private final String email = handle + "@picasso.example";

    @Test
    void aNewcomerJoinsByGoogleAndComesAgain(Visitor visitor) {
        comeBy(visitor, "google", email, true);
        visitor.sees("h1", "Who do you want to be?");
        visitor.part("join:handle").fill("No Handle");
        visitor.part("join:go").click();
        visitor.sees("[id='join:handle-fault']", "a-z");
        visitor.part("join:handle").fill(handle);
        visitor.part("join:go").click();
        visitor.sees("body", "data-member", "true");
        visitor.see(".masthead details.own summary").click();
        visitor.sees(".masthead .who", "@" + handle);
        visitor.see(".masthead form[action='/logout'] button").click();
        visitor.sees("body", "data-member", "false");

        visitor.open("/login/google?to=//evil.example");
        introduce(visitor, email, true);
        visitor.sees("body", "data-member", "true");
        Assertions.assertThat(visitor.page().url()).isEqualTo(site.stack().url() + "/");
        awaitSubject(email, "Welcome to Picasso");
        Assertions.assertThat(subjects()).containsOnly("Welcome to Picasso");

        visitor.open("/my/security");
        visitor.see("li[data-provider=google] input[type=submit]").click();
        visitor.sees(".notices", "your only way to log in");
        Assertions.assertThat(delete(visitor, "google")).isEqualTo(409);
        Assertions.assertThat(delete(visitor, "facebook")).isEqualTo(404);
        visitor.provoked("409");
        visitor.provoked("404");
    }

    @Test
    void aMemberProvesTheAddressByMailAndUnlinksAgain(Visitor visitor, Visitor tricked) {
        Person member = site.somebody("linking");
        String address = member.handle() + "@picasso.example";
        comeBy(visitor, "google", address, true);
        visitor.sees("h1", "You are here already");
        visitor.sees("body", "data-member", "false");
        visitor.part("known:mail").click();
        visitor.sees("h1", "Look into your mail");
        String link = "/join/proof?token=" + site.town().mailedToken(address);

        tricked.open(link);
        tricked.sees("h1", "Please open it in the other browser");
        visitor.open(link);
        visitor.part("proof:go").click();
        visitor.sees("h1", "Link Google?");
        visitor.part("link:go").click();
        visitor.sees("body", "data-member", "true");
        awaitSubject(address, "You can log in with Google");

        visitor.open("/my/security");
        visitor.sees("li[data-provider=google]", "data-linked", "true");
        visitor.see("li[data-provider=google] input[type=submit]").click();
        visitor.sees(".notices", "Google opens your account no more");
        visitor.sees("li[data-provider=google]", "data-linked", "false");
        awaitSubject(address, "Google is unlinked");
        visitor.see(".masthead details.own summary").click();
        visitor.see(".masthead form[action='/logout'] button").click();
        comeBy(visitor, "google", address, true);
        visitor.sees("h1", "You are here already");
    }

    @Test
    void aMemberProvesTheAccountByItsPassword(Visitor visitor) {
        Person member = site.somebody("linking");
        String address = member.handle() + "@picasso.example";
        comeBy(visitor, "facebook", address, true);
        visitor.see("#password").click();
        visitor.part("login:email").fill(address);
        visitor.part("login:password").fill(Site.PASSWORD);
        visitor.part("login:go").click();
        visitor.sees("h1", "Link Facebook?");
        visitor.part("link:go").click();
        visitor.page().waitForURL("**/");
        visitor.open("/my/security");
        visitor.sees("li[data-provider=facebook]", "data-linked", "true");
    }

    @Test
    void anAddressThatNobodyCheckedIsProvedFirst(Visitor visitor) {
        comeBy(visitor, "facebook", email, false);
        visitor.sees("h1", "Where can we reach you?");
        assertThat(visitor.part("ask:email")).hasValue(email);
        visitor.part("ask:go").click();
        visitor.sees("h1", "Look into your mail");
        visitor.open("/join/proof?token=" + site.town().mailedToken(email));
        visitor.part("proof:go").click();
        visitor.sees("h1", "Who do you want to be?");
        visitor.part("join:handle").fill(handle);
        visitor.part("join:go").click();
        visitor.sees("body", "data-member", "true");
        visitor.open("/join");
        visitor.sees("h1", "That took too long");
    }

    @Test
    void anUncheckedAddressOfAMemberOpensNothing(Visitor visitor) {
        Person member = site.somebody("victim");
        String address = member.handle() + "@picasso.example";
        comeBy(visitor, "facebook", address, false);
        visitor.sees("h1", "Where can we reach you?");
        visitor.part("ask:go").click();
        visitor.sees("h1", "Look into your mail");
        visitor.sees("body", "data-member", "false");
        Assertions.assertThat(member.api()
                        .get("/api/me/identities")
                        .expect(200)
                        .json()
                        .required("items"))
                .isEmpty();
    }

    @Test
    void whoseServerIsKilledInTheMiddleGoesOn(Visitor visitor) throws InterruptedException {
        comeBy(visitor, "google", email, true);
        visitor.part("join:handle").fill(handle);
        site.haltAt("commit.before Join");
        visitor.part("join:go").click();
        site.awaitDeathAndRestart();

        visitor.open("/join");
        visitor.part("join:handle").fill(handle);
        site.haltAt("commit.after Join");
        visitor.part("join:go").click();
        site.awaitDeathAndRestart();

        comeBy(visitor, "google", email, true);
        visitor.sees("body", "data-member", "true");
        Assertions.assertThat(visitor.page().request().get("/api/me").text()).contains(handle);
        awaitSubject(email, "Welcome to Picasso");
    }

    @Test
    void aCodeIsAskedForAfterTheProviderToo(Visitor visitor) throws InterruptedException {
        visitor.logIn(site.somebody("wary"));
        visitor.open("/my/security");
        List<String> recovery = SecondFactorJourneyIT.switchOn(visitor, SecondFactorJourneyIT.setUp(visitor));
        visitor.open("/login/facebook?to=/my/security");
        introduce(visitor, email, true);
        visitor.part("link:go").click();
        visitor.page().waitForURL("**/my/security");
        visitor.logOut();

        comeBy(visitor, "facebook", email, true);
        visitor.sees("h1", "One more step");
        visitor.sees("body", "data-member", "false");
        visitor.part("second:code").fill("000000");
        visitor.part("second:go").click();
        visitor.sees("body", "data-member", "false");
        visitor.part("second:code").fill(recovery.getFirst());
        visitor.part("second:go").click();
        visitor.sees("body", "data-member", "true");
    }

    @Test
    void whoHasLeftIsUnknownToTheProvidersToo(Visitor visitor) {
        Person member = site.somebody("gone");
        String address = member.handle() + "@picasso.example";
        visitor.logIn(member);
        visitor.open("/login/google?to=/my/security");
        introduce(visitor, email, true);
        visitor.part("link:go").click();
        visitor.page().waitForURL("**/my/security");
        member.api().delete("/api/me").expect(202);
        awaitSubject(address, "Remove your account");
        site.guest()
                .post("/api/accounts/removals", Map.of("token", site.town().mailedToken(address)))
                .expect(204);

        visitor.page().context().clearCookies();
        comeBy(visitor, "google", email, true);
        visitor.sees("h1", "Who do you want to be?");
    }

    @Test
    void aMemberLinksOnlyJustAfterALogIn(Visitor visitor) throws Exception {
        Person member = site.somebody("stale");
        visitor.logIn(member);
        age(member);
        visitor.open("/login/facebook?to=/my/security");
        introduce(visitor, email, true);
        visitor.sees(".sheet-page", "data-state", "stale");
        visitor.see("#again").click();
        visitor.part("login:email").fill(member.handle() + "@picasso.example");
        visitor.part("login:password").fill(Site.PASSWORD);
        visitor.part("login:go").click();
        visitor.sees(".sheet-page", "data-state", "link");
        visitor.part("link:go").click();
        visitor.page().waitForURL("**/my/security");
        visitor.sees("li[data-provider=facebook]", "data-linked", "true");
    }

    /** Lets the log-ins of somebody be an hour old. */
    private void age(Person person) throws Exception {
        String account =
                person.api().get("/api/me").expect(200).json().required("id").asText();
        int changed = 0;
        for (int shard = 0; shard < Site.shards(); shard++) {
            try (Connection connection = site.shard(shard);
                    PreparedStatement statement = connection.prepareStatement(
                            "update session set opened_at = opened_at - interval 1 hour where holder = ?")) {
                statement.setString(1, "account-" + account);
                changed += statement.executeUpdate();
            }
        }
        Assertions.assertThat(changed).isPositive();
    }

    /** Goes to the provider and says there who one is; the subject belongs to the address. */
    private static void comeBy(Visitor visitor, String provider, String address, boolean checked) {
        visitor.open("/login");
        visitor.see("a[data-provider=" + provider + "]").click();
        introduce(visitor, address, checked);
    }

    private static void introduce(Visitor visitor, String address, boolean checked) {
        visitor.see("#username").fill("subject-of-" + address);
        visitor.see("#claims")
                .fill("{\"email\": \"" + address + "\", \"name\": \"Grace of the tests\""
                        + (checked ? ", \"email_verified\": true}" : "}"));
        visitor.see("#go").click();
        visitor.page().waitForURL(url -> !url.contains("/authorize"));
    }

    private static int delete(Visitor visitor, String provider) {
        return visitor.page()
                .request()
                .delete(
                        "/api/me/identities/" + provider,
                        RequestOptions.create().setHeader("Sec-Fetch-Site", "same-origin"))
                .status();
    }

    private List<String> subjects() {
        return site.town().mails(email).findValuesAsText("subject");
    }

    private void awaitSubject(String address, String subject) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() ->
                        site.town().mails(address).findValuesAsText("subject").contains(subject));
    }
}
