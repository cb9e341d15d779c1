package io.picasso.it.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import io.picasso.devstack.client.Person;
import io.picasso.it.Site;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Two people at two browsers write to each other, and see at once what the other one does. */
@ExtendWith(Visits.class)
class ChatJourneyIT {
    private final Site site = Site.running();
    private final Person artist = site.somebody("painter");
    private final Person fan = site.somebody("fan");

    @Test
    void aQuestionAboutAPictureBecomesAConversation(Visitor asking, Visitor asked) {
        JsonNode picture = artist.offer(Site.sample("dotnet-280.png"), "Much asked about", 500);
        asked.logIn(artist);
        asked.open("/");
        asking.logIn(fan);
        asking.open("/pictures/" + picture.required("id").asText());
        asking.see("a.ask-about").click();
        asking.sees(".compose .about", "Much asked about");
        write(asking, "Is the frame included?");
        asking.sees(".line.mine .words", "Is the frame included?");
        asking.sees(".line.mine .subject", "Much asked about");
        assertThat(asking.see(".compose .about")).hasCount(0);

        // Without a reload: the count in the masthead here, the state of the message there.
        asked.sees("#chat-link .count", "1");
        asking.sees(".line.mine .state-word", "Delivered");
        asked.see("#chat-link").click();
        asked.sees(".talks .count", "1");
        asked.see(".talks li a").click();
        asked.sees(".line .words", "Is the frame included?");
        asking.sees(".line.mine .state-word", "Seen");
        assertThat(asked.see("#chat-link .count")).isEmpty();

        asked.see("#text").pressSequentially("It");
        asking.sees(".typing", "is writing");
        asked.see("#text").fill("");
        write(asked, "It is, <b>of course</b>.");
        asking.sees(".line:not(.mine) .words", "It is, <b>of course</b>.");
        asked.sees(".line.mine .state-word", "Seen");
        assertThat(asking.see(".typing")).isEmpty();

        asked.see(".line.mine").hover();
        asked.see(".line.mine .take-back").click();
        asking.sees(".line.is-gone .words", "taken back");
    }

    @Test
    void twoTabsAreInStepAndTheDockConversesToo(Visitor asking, Visitor asked) {
        fan.api()
                .post("/api/conversations/" + artist.handle() + "/messages", Map.of("text", "From elsewhere."))
                .expect(201);
        asked.logIn(artist);
        asked.page().setViewportSize(1440, 900);
        asked.open("/creators/" + fan.handle());
        asked.see(".dock-bar").click();
        asked.see(".dock .talks button").click();
        asked.sees(".dock .line .words", "From elsewhere.");
        asking.logIn(artist);
        asking.open("/messages/" + fan.handle());
        asking.sees(".line .words", "From elsewhere.");

        asked.see(".dock textarea").fill("Answered from the dock.");
        asked.see(".dock textarea").press("Enter");
        asked.sees(".dock .line.mine .words", "Answered from the dock.");
        asking.sees(".line.mine .words", "Answered from the dock.");
        assertThat(asking.see(".line.mine")).hasCount(1);
        assertThat(asked.see(".dock .line.mine")).hasCount(1);
    }

    @Test
    void aRefusedMessageComesBackIntoTheFieldWithTheReason(Visitor asking) {
        asking.logIn(fan);
        asking.open("/messages/" + artist.handle());
        artist.api()
                .put("/api/conversations/" + fan.handle() + "/block", Map.of())
                .expect(204);
        write(asking, "Hello?");
        asking.sees(".talk > .fault", "takes no messages from you");
        assertThat(asking.see("#text")).hasValue("Hello?");
        assertThat(asking.see(".line")).hasCount(0);

        asking.see(".talk-head .menu summary").click();
        asking.see(".talk-head .menu button[value='block']").click();
        asking.sees(".talk .notice", "You have blocked this person");
        assertThat(asking.see(".compose")).hasCount(0);
        asking.see(".talk-head .menu summary").click();
        asking.see(".talk-head .menu button[value='unblock']").click();
        assertThat(asking.see(".compose")).isVisible();
        asking.provoked("409");
    }

    private static void write(Visitor visitor, String text) {
        Locator field = visitor.see("#text");
        field.fill(text);
        field.press("Enter");
    }
}
