package io.picasso.it.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.picasso.devstack.client.Person;
import io.picasso.it.Site;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The end of journey 2: somebody who is owed money gives it up and leaves. */
@ExtendWith(Visits.class)
class RemovalJourneyIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Site site = Site.running();
    private final Person leaver = site.somebody("goes");
    private final String email = leaver.handle() + "@picasso.example";

    @Test
    void somebodyLeavesForGood(Visitor visitor) {
        Person buyer = site.somebody("stays");
        buyer.buy(leaver.offer(Site.sample("dotnet-280.png"), "Sold before", 4_900), PATIENCE);
        visitor.logIn(leaver);
        visitor.open("/my/account");
        assertThat(visitor.see("a[href='/api/me/export']")).isVisible();

        ask(visitor, "not the password", true);
        visitor.sees("[id='removal:password-fault']", "not your password");
        ask(visitor, Site.PASSWORD, false);
        visitor.sees("[id='removal:giving-up-fault']", "Give it up explicitly");
        ask(visitor, Site.PASSWORD, true);
        visitor.sees("section[aria-labelledby='leave'] [role=status]", "A link is on its way to " + email);

        visitor.open("/removal?token=" + token());
        visitor.part("removal:go").click();
        visitor.sees(".notices", "Picasso still owes you money");
        visitor.part("removal:giving-up").check();
        visitor.part("removal:go").click();
        visitor.sees("h1", "Your account is removed");
        visitor.sees("body", "data-member", "false");

        visitor.tryLogIn(email, Site.PASSWORD);
        visitor.sees(".notices", "do not go together");
        site.guest()
                .post("/api/tokens", Map.of("email", email, "password", Site.PASSWORD))
                .expect(401);
    }

    @Test
    void guessingThePasswordHereCountsAsItDoesAtTheLogIn(Visitor visitor) {
        visitor.logIn(leaver);
        boolean told = false;
        // On a slow machine one more try may be due by the time the button is pressed; then it begins anew.
        for (int round = 0; round < 5 && !told; round++) {
            visitor.open("/my/account");
            visitor.part("removal:password").fill("not the password");
            guessUntilThrottled();
            visitor.part("removal:go").click();
            told = visitor.see("main").textContent().contains("Please try again in ");
        }
        assertTrue(told);
        visitor.provoked("status of 429");
    }

    private void guessUntilThrottled() {
        Map<String, String> guess = Map.of("email", email, "password", "not the password");
        await().atMost(PATIENCE)
                .until(() -> site.guest().post("/api/tokens", guess).status() == 429);
    }

    private static void ask(Visitor visitor, String password, boolean givingUp) {
        visitor.part("removal:password").fill(password);
        visitor.part("removal:giving-up").setChecked(givingUp);
        visitor.part("removal:go").click();
    }

    /** From the newest mail, as soon as that is the one with the link. */
    private String token() {
        await().atMost(PATIENCE)
                .until(() -> site.town()
                        .mails(email)
                        .get(0)
                        .required("subject")
                        .asText()
                        .equals("Remove your account"));
        return site.town().mailedToken(email);
    }
}
