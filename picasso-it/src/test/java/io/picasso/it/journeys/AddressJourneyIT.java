package io.picasso.it.journeys;

import com.microsoft.playwright.options.AriaRole;
import io.picasso.devstack.client.Person;
import io.picasso.it.Site;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Somebody moves to another address, and stays signed in where they do it. */
@ExtendWith(Visits.class)
class AddressJourneyIT {
    private final Site site = Site.running();
    private final Person person = site.somebody("moves");
    private final String fresh = "new-" + person.handle() + "@picasso.example";

    @Test
    void somebodyMoves(Visitor visitor) {
        visitor.logIn(person);
        visitor.open("/my/account");
        visitor.part("address:email").fill("no address");
        visitor.part("address:password").fill(Site.PASSWORD);
        visitor.part("address:go").click();
        visitor.sees("[id='address:email-fault']", "e-mail address");
        visitor.part("address:email").fill(fresh);
        visitor.part("address:password").fill("not the password");
        visitor.part("address:go").click();
        visitor.sees("[id='address:password-fault']", "not your password");
        visitor.part("address:password").fill(Site.PASSWORD);
        visitor.part("address:go").click();
        visitor.sees("section[aria-labelledby='move'] [role=status]", fresh);

        String link = "/email?token=" + site.town().mailedToken(fresh);
        visitor.open(link);
        visitor.part("confirm:go").click();
        visitor.sees("h1", "Your address is changed");
        visitor.page().getByRole(AriaRole.MAIN).getByRole(AriaRole.LINK).first().click();
        visitor.sees(".intro", fresh);
        visitor.open(link);
        visitor.part("confirm:go").click();
        visitor.sees("h1", "This link no longer works");

        visitor.tryLogIn(fresh, Site.PASSWORD);
        visitor.sees("body", "data-member", "true");
    }
}
