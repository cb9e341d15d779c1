package io.picasso.it.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import io.picasso.devstack.client.Person;
import io.picasso.it.Site;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Journey 2: somebody joins, confirms by mail, comes in and goes. */
@ExtendWith(Visits.class)
class AccountJourneyIT {
    private final Site site = Site.running();
    private final String handle =
            "m" + UUID.randomUUID().toString().replace("-", "").substring(0, 12);
    private final String email = handle + "@picasso.example";

    @Test
    void somebodyJoinsConfirmsComesInAndGoes(Visitor visitor) {
        register(visitor);
        String link = "/confirm?token=" + site.town().mailedToken(email);
        visitor.open(link);
        visitor.part("confirm:go").click();
        visitor.sees("h1", "Welcome to the gallery");

        visitor.tryLogIn(email, Site.PASSWORD);
        visitor.sees("body", "data-member", "true");
        visitor.see(".masthead details.own summary").click();
        visitor.sees(".masthead .who", "@" + handle);
        visitor.see(".masthead form[action='/logout'] button").click();
        visitor.sees("body", "data-member", "false");
        visitor.open("/my/pictures");
        visitor.page().waitForURL("**/login**");

        visitor.open(link);
        visitor.part("confirm:go").click();
        visitor.sees("h1", "This link no longer works");
    }

    @Test
    void aWrongLinkIsToldKindlyAndAnotherComes(Visitor visitor) {
        register(visitor);
        String first = site.town().mailedToken(email);
        visitor.open("/confirm?token=" + first.substring(1) + "x");
        visitor.part("confirm:go").click();
        visitor.sees("h1", "This link no longer works");
        visitor.part("again:email").fill(email);
        visitor.part("again:go").click();
        visitor.sees(".notices", "a new link is on its way");
    }

    @Test
    void aWrongPasswordAndAnUnconfirmedAddressAreRefused(Visitor visitor) {
        register(visitor);
        visitor.tryLogIn(email, "not the password");
        visitor.sees(".notices", "do not go together");
        visitor.tryLogIn(email, Site.PASSWORD);
        visitor.sees(".notices", "Please confirm your address first");
        assertThat(visitor.part("login:resend")).isVisible();
        visitor.sees("body", "data-member", "false");
    }

    @Test
    void whoKnowsThePasswordSetsAnother(Visitor visitor) {
        Person person = site.somebody("changing");
        visitor.logIn(person);
        visitor.open("/my/password");
        visitor.part("password:current").fill("not the password");
        visitor.part("password:fresh").fill("another picture a day");
        visitor.part("password:go").click();
        visitor.sees("[id='password:current-fault']", "not your current password");
        visitor.part("password:current").fill(Site.PASSWORD);
        visitor.part("password:fresh").fill("another picture a day");
        visitor.part("password:go").click();
        visitor.sees("h1", "Your password is set");

        visitor.tryLogIn(person.handle() + "@picasso.example", "another picture a day");
        visitor.sees("body", "data-member", "true");
    }

    @Test
    void whoTriesTooOftenIsToldHowLongToWait(Visitor visitor) {
        boolean told = false;
        // On a slow machine one more try may be due by the time the button is pressed; then it begins anew.
        for (int round = 0; round < 5 && !told; round++) {
            visitor.open("/login");
            visitor.part("login:email").fill(email);
            visitor.part("login:password").fill("not the password");
            guessUntilThrottled();
            visitor.part("login:go").click();
            told = visitor.see(".notices").textContent().contains("Please try again in ");
        }
        Assertions.assertThat(told).isTrue();
        visitor.provoked("status of 429");
        visitor.sees("body", "data-member", "false");
    }

    private void guessUntilThrottled() {
        Map<String, String> guess = Map.of("email", email, "password", "not the password");
        for (int i = 0; i < 300; i++) {
            if (site.guest().post("/api/tokens", guess).status() == 429) {
                return;
            }
        }
        Assertions.fail("Nothing was throttled.");
    }

    private void register(Visitor visitor) {
        visitor.open("/register");
        visitor.part("register:name").fill("Mira of the tests");
        visitor.part("register:handle").fill(handle);
        visitor.part("register:email").fill(email);
        visitor.part("register:password").fill(Site.PASSWORD);
        visitor.part("register:go").click();
        visitor.sees("h1", "Look into your mail");
    }
}
