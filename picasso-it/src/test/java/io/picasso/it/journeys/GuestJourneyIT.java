package io.picasso.it.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Response;
import io.picasso.devstack.client.Person;
import io.picasso.it.Site;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** Journey 1: a guest looks around, misses nothing, sees nothing twice, and gets no original. */
@ExtendWith(Visits.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GuestJourneyIT {
    private static final int PICTURES = 55;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Site site = Site.running();
    private Person painter;

    @BeforeAll
    void hang() throws Exception {
        painter = site.somebody("painter");
        List<Future<JsonNode>> hung = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            for (int i = 0; i < PICTURES; i++) {
                int number = i;
                hung.add(threads.submit(() -> painter.offer(painting(number), "Painting " + number, 1_000 + number)));
            }
        }
        for (Future<JsonNode> one : hung) {
            assertThat(one.get().required("forSale").asBoolean()).isTrue();
        }
        await().atMost(PATIENCE)
                .until(() -> feed("creator=" + painter.handle() + "&limit=100").size() == PICTURES);
    }

    @Test
    void theInterfacePagesWithoutRepeatsOrGaps() {
        String path = "/api/pictures?creator=" + painter.handle() + "&limit=20";
        List<String> seen = new ArrayList<>();
        int pages = 0;
        for (String cursor = ""; !cursor.equals("null"); pages++) {
            JsonNode page = site.guest()
                    .get(cursor.isEmpty() ? path : path + "&cursor=" + cursor)
                    .expect(200)
                    .json();
            page.required("items").forEach(item -> seen.add(item.required("id").asText()));
            cursor = page.required("next").asText("null");
        }
        assertThat(pages).isEqualTo(3);
        assertThat(seen)
                .doesNotHaveDuplicates()
                .hasSize(PICTURES)
                .isEqualTo(feed("creator=" + painter.handle() + "&limit=100"));
    }

    @Test
    void aGuestScrollsThreePagesAndOpensAPicture(Visitor guest) {
        guest.open("/");
        assertThat(guest.see("#wall .card:not(.skeleton)").first()).isVisible();
        await().atMost(PATIENCE).until(() -> {
            guest.see(".more").scrollIntoViewIfNeeded();
            return cards(guest).size() >= PICTURES;
        });
        List<String> seen = cards(guest);
        assertThat(seen).doesNotHaveDuplicates().isEqualTo(feed("limit=100").subList(0, seen.size()));
        assertNoOriginal(guest);

        String chosen = seen.get(PICTURES - 10);
        guest.see("[data-id='" + chosen + "'] .frame").click();
        guest.page().waitForURL("**/pictures/" + chosen);
        JsonNode picture =
                site.guest().get("/api/pictures/" + chosen).expect(200).json();
        guest.sees("h1", picture.required("title").asText());
        assertNoOriginal(guest);
    }

    @Test
    void aPictureHasAUrlAndItsOriginalIsNotForGuests(Visitor guest) {
        JsonNode picture = site.somebody("artist").offer(Site.sample("dotnet-280.png"), "Seen by URL", 4_900);
        String id = picture.required("id").asText();
        guest.open("/pictures/" + id + "?minVersion=1");
        guest.sees("h1", "Seen by URL");
        assertThat(guest.see(".hang img")).isVisible();
        assertThat(guest.see("a[href*='/original']")).hasCount(0);
        assertNoOriginal(guest);
        site.guest().get("/api/pictures/" + id + "/original").expect(401);
    }

    @Test
    void theKeyboardReachesTheContentAtOnce(Visitor guest) {
        guest.open("/");
        guest.page().keyboard().press("Tab");
        assertThat(guest.see(".skip")).isFocused();
        guest.page().keyboard().press("Enter");
        assertThat(guest.see("#main")).isFocused();
    }

    private static List<String> cards(Visitor guest) {
        return guest.see("#wall .card:not(.skeleton)").all().stream()
                .map(card -> card.getAttribute("data-id"))
                .toList();
    }

    private List<String> feed(String query) {
        return site.guest()
                .get("/api/pictures?" + query)
                .expect(200)
                .json()
                .required("items")
                .valueStream()
                .map(item -> item.required("id").asText())
                .toList();
    }

    /** Neither an address nor a text that the browser got leads to the private bucket. */
    private void assertNoOriginal(Visitor guest) {
        List<String> keys = originals();
        assertThat(keys).isNotEmpty();
        assertThat(guest.addresses()).isNotEmpty().noneMatch(address -> address.contains("original"));
        for (Response response : guest.responses()) {
            String type = response.headers().getOrDefault("content-type", "");
            if (response.ok() && (type.contains("html") || type.contains("json"))) {
                assertThat(response.text()).doesNotContain("picasso-originals").doesNotContain(keys);
            }
        }
        assertThat(guest.page().content()).doesNotContain("picasso-originals").doesNotContain(keys);
    }

    /** The names of the files in the private bucket, where the object store keeps them. */
    private List<String> originals() {
        Path bucket = site.stack().home().data("s3").resolve("files/picasso-originals");
        try (Stream<Path> files = Files.walk(bucket)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> bucket.relativize(file).toString())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A small picture that differs from all others. */
    private static byte[] painting(int number) {
        BufferedImage image = new BufferedImage(60 + number % 30, 60, BufferedImage.TYPE_INT_RGB);
        Graphics2D brush = image.createGraphics();
        brush.setColor(Color.getHSBColor(number / (float) PICTURES, 0.7f, 0.9f));
        brush.fillRect(0, 0, image.getWidth(), image.getHeight());
        brush.dispose();
        try (ByteArrayOutputStream file = new ByteArrayOutputStream()) {
            ImageIO.write(image, "png", file);
            return file.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
