package io.picasso.it.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Route;
import io.picasso.devstack.client.Person;
import io.picasso.it.Site;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** People follow each other, see at home what comes of it, and put pictures together. */
@ExtendWith(Visits.class)
class PeopleJourneyIT {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final byte[] PHOTO = Site.sample("dotnet-280.png");
    private static final String FOLLOW = "[data-follow]";

    private final Site site = Site.running();

    @Test
    void whoFollowsACreatorFindsTheirPicturesAtHome(Visitor reader) {
        Person artist = site.somebody("artist");
        Person fan = site.somebody("fan");
        String id = offer(artist, "Hangs at home");
        reader.logIn(fan);
        reader.open("/home");
        reader.sees(".empty h2", "You follow nobody yet");

        reader.open("/creators/" + artist.handle());
        reader.see(FOLLOW).click();
        reader.sees(FOLLOW, "data-follows", "true");
        reader.sees("[data-followers]", "1");
        await().atMost(PATIENCE).until(() -> isFollowed(fan, artist));

        reader.open("/home");
        assertThat(reader.see("#wall [data-id='" + id + "']")).isVisible();
        reader.open("/followers/" + artist.handle());
        reader.sees(".crowd", "@" + fan.handle());

        reader.open("/creators/" + artist.handle());
        reader.sees(FOLLOW, "Following");
        reader.see(FOLLOW).click();
        await().atMost(PATIENCE).until(() -> !isFollowed(fan, artist));
        reader.open("/home");
        assertThat(reader.see("#wall")).hasCount(0);
    }

    @Test
    void aRefusedFollowIsTakenBackWithAWord(Visitor reader) {
        Person artist = site.somebody("artist");
        reader.logIn(site.somebody("fan"));
        reader.open("/creators/" + artist.handle());
        reader.page()
                .route(
                        "**/follow",
                        route -> route.fulfill(new Route.FulfillOptions()
                                .setStatus(429)
                                .setContentType("application/problem+json")
                                .setBody("{\"status\":429,\"detail\":\"That was too often.\"}")));

        reader.see(FOLLOW).click();

        reader.sees(".toast", "That was too often.");
        reader.sees(FOLLOW, "data-follows", "false");
        reader.sees("[data-followers]", "0");
        reader.provoked("429");
    }

    @Test
    void picturesArePutTogetherFromTheirPagesAndShared(Visitor owner, Visitor guest) {
        Person artist = site.somebody("artist");
        String id = offer(artist, "Collected");
        owner.logIn(site.somebody("owner"));
        owner.open("/pictures/" + id);
        owner.see(".collect summary").click();
        owner.sees(".collect .choices", "You have no collection yet.");
        owner.see(".collect input[name=name]").fill("Rivers <b>");
        owner.see(".collect input[name=public]").check();
        owner.see(".collect button[type=submit]").click();
        owner.sees(".collect .choices label", "Rivers <b>");
        assertThat(owner.see(".collect .choices input")).isChecked();

        await().atMost(PATIENCE).untilAsserted(() -> {
            owner.open("/my/collections");
            owner.sees(".shelf li", "one picture");
        });
        owner.see(".shelf a").click();
        owner.page().waitForURL("**/collections/*");
        guest.open(owner.page().url().substring(owner.origin().length()));
        guest.sees("h1", "Rivers <b>");
        assertThat(guest.see("#wall [data-id='" + id + "']")).isVisible();
        assertThat(guest.see("#keeping")).hasCount(0);

        owner.see("#keeping .menu >> nth=0").click();
        owner.see("#edit-collection input[name=name]").fill("Secret rivers");
        owner.see("#edit-collection input[name=public]").uncheck();
        owner.see("#edit-collection button[type=submit]").click();
        owner.sees("h1", "Secret rivers");
        guest.page().reload();
        assertThat(guest.see("#wall")).hasCount(0);
        guest.provoked("404");
    }

    @Test
    void aCollectionIsArrangedByHand(Visitor owner) {
        Person person = site.somebody("owner");
        List<String> pictures = List.of(offer(person, "One"), offer(person, "Two"), offer(person, "Three"));
        String path = "/collections/"
                + person.api()
                        .post("/api/collections", Map.of("name", "In order", "public", true))
                        .expect(201)
                        .json()
                        .required("id")
                        .asText();
        pictures.forEach(picture -> person.api()
                .put("/api" + path + "/pictures/" + picture, Map.of())
                .expect(204));
        owner.logIn(person);
        owner.open(path);

        owner.see("#arrange").click();
        owner.see("[aria-label='Move One one place back']").click();
        owner.see("[aria-label='Move One one place back']").click();
        await().atMost(PATIENCE)
                .untilAsserted(() ->
                        assertThat(order(path)).containsExactly(pictures.get(1), pictures.get(2), pictures.get(0)));
        owner.see("[aria-label='Take Three out']").click();
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(order(path)).containsExactly(pictures.get(1), pictures.get(0)));

        owner.open(path);
        assertThat(owner.see("#wall .title")).hasText(new String[] {"Two", "One"});
    }

    private static String offer(Person artist, String title) {
        return artist.offer(PHOTO, title, 500).required("id").asText();
    }

    private static boolean isFollowed(Person by, Person whom) {
        return by.api()
                .get("/api/creators/" + whom.handle())
                .expect(200)
                .json()
                .required("followed")
                .asBoolean();
    }

    private List<String> order(String path) {
        return site.guest()
                .get("/api" + path)
                .expect(200)
                .json()
                .required("items")
                .findValuesAsText("id");
    }
}
