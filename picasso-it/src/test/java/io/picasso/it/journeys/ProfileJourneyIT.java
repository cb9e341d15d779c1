package io.picasso.it.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import io.picasso.devstack.client.Person;
import io.picasso.it.Site;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Somebody says who they are, and everybody sees it. */
@ExtendWith(Visits.class)
class ProfileJourneyIT {
    private final Site site = Site.running();
    private final Person person = site.somebody("face");

    @Test
    void somebodyShowsThemselves(Visitor visitor) {
        visitor.logIn(person);
        visitor.open("/my/account");
        visitor.part("profile:name").fill("Fay of the Weir");
        visitor.part("profile:bio").fill("I paint weirs.\nAt dusk.");
        visitor.part("profile:handle").fill("NO");
        visitor.part("profile:go").click();
        visitor.sees("[id='profile:handle-fault']", "3 to 30");
        visitor.part("profile:handle").fill(person.handle() + "_w");
        visitor.part("profile:go").click();
        visitor.sees(".notices", "Saved.");

        visitor.see("#avatar").setInputFiles(new FilePayload("me.txt", "text/plain", new byte[] {1, 2, 3}));
        visitor.sees("#avatar-fault", "JPEG");
        visitor.see("#avatar").setInputFiles(new FilePayload("me.png", "image/png", Site.sample("dotnet-280.png")));
        assertThat(visitor.see("#portrait img.avatar")).isVisible();

        visitor.open("/creators/" + person.handle() + "_w");
        visitor.sees("h1", "Fay of the Weir");
        visitor.sees(".bio", "At dusk.");
        assertThat(visitor.see(".person img.avatar")).isVisible();
        visitor.open("/my/account");
        visitor.see("#avatar-remove").click();
        assertThat(visitor.see("#portrait img.avatar")).hasCount(0);
    }
}
