package io.picasso.it.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.BoundingBox;
import io.picasso.devstack.client.Person;
import io.picasso.it.Site;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What happens to somebody shows beside the bell of every tab, and is gone from all of them once it was read in one. */
@ExtendWith(Visits.class)
class NoticeJourneyIT {
    private final Site site = Site.running();
    private final Person artist = site.somebody("painter");
    private final Person fan = site.somebody("fan");
    private final String picture = artist.offer(Site.sample("dotnet-280.png"), "Rung about", 500)
            .required("id")
            .asText();

    @Test
    void aLikeRingsInEveryTabAndIsReadInAllOfThem(Visitor one, Visitor other) {
        one.logIn(artist);
        one.open("/");
        other.logIn(artist);
        other.open("/notifications");
        other.sees("main h2", "Nothing yet");

        fan.api().put("/api/pictures/" + picture + "/like", Map.of()).expect(204);
        one.sees(".bell .badge", "1");
        other.sees(".bell .badge", "1");

        one.page().setViewportSize(360, 740);
        one.see(".bell > summary").click();
        one.sees(".bell .told .say", "liked \u201cRung about\u201d");
        BoundingBox menu = one.see(".bell .sheet").boundingBox();
        Assertions.assertThat(menu.x).as("the menu begins on the screen").isNotNegative();
        Assertions.assertThat(menu.x + menu.width).as("and ends there").isLessThanOrEqualTo(360);
        one.see(".bell .told a").click();
        one.page().waitForURL("**/pictures/" + picture);
        assertThat(one.see(".bell .badge")).isHidden();
        assertThat(other.see(".bell .badge")).isHidden();

        other.open("/notifications");
        other.sees("main .told .say", "liked \u201cRung about\u201d");
        assertThat(other.see("main .is-unread")).hasCount(0);
    }

    @Test
    void whoWantsNoSuchNoticesChoosesSo(Visitor visitor) {
        visitor.logIn(artist);
        visitor.open("/notifications/preferences");
        visitor.see("[id='preferences:like']").selectOption("off");
        visitor.see("[id='preferences:save']").click();
        visitor.sees("[role=status], .notice.ok", "Saved.");
        visitor.open("/notifications/preferences");
        assertThat(visitor.see("[id='preferences:like']")).hasValue("off");
        assertThat(visitor.see("[id='preferences:comment']")).hasValue("app");
    }
}
