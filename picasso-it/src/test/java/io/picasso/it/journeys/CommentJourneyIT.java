package io.picasso.it.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.Cookie;
import io.picasso.devstack.client.Person;
import io.picasso.it.Site;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** People talk about a picture in their browsers, and see at once what the others do. */
@ExtendWith(Visits.class)
class CommentJourneyIT {
    private static final String SAID = ".comment .comment-text";

    private final Site site = Site.running();
    private final Person artist = site.somebody("painter");
    private final Person ann = site.somebody("talker");
    private final String id = artist.offer(Site.sample("dotnet-280.png"), "Talked about here", 4_900)
            .required("id")
            .asText();

    private void visit(Visitor visitor, Person who) {
        visitor.page().context().addCookies(List.of(new Cookie("picasso", token(who)).setUrl(visitor.origin())));
        visitor.open("/pictures/" + id);
        visitor.sees("body", "data-member", "true");
    }

    private static String token(Person who) {
        return who.api()
                .request("/")
                .build()
                .headers()
                .firstValue("Authorization")
                .orElseThrow()
                .substring("Bearer ".length());
    }

    private static void say(Visitor visitor, String text) {
        visitor.see(".comment-say textarea").fill(text);
        visitor.see(".comment-say button").click();
    }

    @Test
    void whatOneSaysTheOtherSeesWithoutLoadingAgain(Visitor talker, Visitor owner) {
        visit(owner, artist);
        owner.page().evaluate("window.sameLoad = true");
        visit(talker, ann);

        say(talker, "What a light, @" + artist.handle() + "! https://example.com/light.");

        talker.sees(SAID, "What a light");
        talker.sees("[data-comments]", "1");
        assertThat(talker.see(SAID + " a")).hasCount(2);
        assertThat(talker.see(SAID + " a").last()).hasAttribute("href", "https://example.com/light");
        owner.sees("[data-fresh]", "(1)");
        owner.see("[data-fresh]").click();
        owner.sees(SAID, "What a light");
        owner.sees("[data-comments]", "1");

        talker.see(".comment-doings button").first().click();
        talker.see(".comment form textarea").fill("What a shadow");
        talker.see(".comment form button[type=submit]").click();
        talker.sees(SAID, "What a shadow");
        owner.sees(SAID, "What a shadow");
        owner.sees(".comment .changed", "edited");

        owner.see(".comment-doings button").click();
        owner.see(".comment-doings button").click();
        assertThat(owner.see(".comment")).hasCount(0);
        assertThat(talker.see(".comment")).hasCount(0);
        talker.sees(".comment-none", "Nobody has said anything yet.");
        assertThat(owner.page().evaluate("window.sameLoad")).isEqualTo(true);
    }

    @Test
    void whatIsRefusedIsTakenBackWithAWord(Visitor talker) {
        visit(talker, ann);

        say(talker, "a".repeat(1_001));

        talker.sees("#comment-fault", "too long");
        assertThat(talker.see(".comment")).hasCount(0);
        assertThat(talker.see(".comment-say textarea")).hasValue("a".repeat(1_001));
        talker.provoked("422");
    }

    @Test
    void likesMoveOnOpenPages(Visitor guest) {
        guest.open("/pictures/" + id);
        ann.api().put("/api/pictures/" + id + "/like", Map.of()).expect(204);
        guest.sees(".liking [data-like] span", "1");
        guest.see(".likers summary").click();
        guest.sees(".likers li", "talker of the tests");
    }

    @Test
    void olderOnesAreThereWithAndWithoutScripts(Visitor guest) {
        for (int i = 0; i < 25; i++) {
            ann.api()
                    .post("/api/pictures/" + id + "/comments", Map.of("text", "Number " + i))
                    .expect(201);
        }

        guest.open("/pictures/" + id);
        assertThat(guest.see(".comment")).hasCount(20);
        String older = guest.see("[data-older]").getAttribute("href");
        guest.see("[data-older]").click();
        assertThat(guest.see(".comment")).hasCount(25);
        assertThat(guest.see("[data-older]")).hasCount(0);

        guest.open(older);
        assertThat(guest.see(".comment")).hasCount(5);
        guest.sees(SAID, "Number 4");
    }
}
