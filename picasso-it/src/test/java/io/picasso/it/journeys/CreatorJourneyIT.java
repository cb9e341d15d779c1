package io.picasso.it.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.GpsDirectory;
import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.assertions.LocatorAssertions;
import io.picasso.devstack.client.Api;
import io.picasso.devstack.client.Person;
import io.picasso.it.Site;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Journey 3: a creator brings pictures in, changes them, takes them off the wall, and deletes them. */
@ExtendWith(Visits.class)
class CreatorJourneyIT {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Site site = Site.running();

    @ParameterizedTest
    @CsvSource({"iphone-4s.jpg, 2448, 3264", "dotnet-280.png, 640, 513", "nikon-p7000.webp, 2736, 3648"})
    void anUploadIsAmongMyPicturesAtOnceAndInTheFeedOfOthers(
            String file, int width, int height, Visitor creator, Visitor other) {
        Person artist = site.somebody("artist");
        creator.logIn(artist);
        String id = upload(creator, file, "Brought in: " + file);

        creator.open("/my/pictures");
        creator.sees("[data-id='" + id + "'] .title", "Brought in: " + file);
        JsonNode picture = site.guest().get("/api/pictures/" + id).expect(200).json();
        assertThat(picture.required("width").asInt()).isEqualTo(width);
        assertThat(picture.required("height").asInt()).isEqualTo(height);
        await().atMost(PATIENCE).untilAsserted(() -> {
            other.open("/");
            assertThat(other.see("#wall [data-id='" + id + "']")).isVisible();
        });
        assertThat(artist.original(id)).isEqualTo(Site.sample(file));
    }

    @Test
    void aPictureIsEditedUnlistedAndDeleted(Visitor creator, Visitor other) {
        Person artist = site.somebody("artist");
        creator.logIn(artist);
        String id = upload(creator, "dotnet-280.png", "First words");

        creator.open("/my/pictures/" + id);
        creator.part("edit:title").fill("Better words");
        creator.part("edit:save").click();
        creator.page().waitForURL(url -> !url.contains("/my/pictures/" + id));
        await().atMost(PATIENCE).untilAsserted(() -> {
            other.open("/pictures/" + id);
            assertThat(other.see("h1")).hasText("Better words");
        });

        creator.open("/my/pictures/" + id);
        creator.part("edit:sale").uncheck();
        creator.part("edit:save").click();
        creator.page().waitForURL(url -> !url.contains("/my/pictures/" + id));
        await().atMost(PATIENCE).untilAsserted(() -> {
            other.open("/pictures/" + id);
            assertThat(other.see("form.buy")).hasCount(0);
        });

        creator.open("/my/pictures/" + id);
        creator.part("edit:delete").click();
        creator.see(".ui-confirmdialog-yes").click();
        creator.page().waitForURL(url -> !url.contains("/my/pictures/" + id));
        await().atMost(PATIENCE)
                .untilAsserted(() -> site.guest().get("/api/pictures/" + id).expect(404));
        creator.open("/my/pictures");
        assertThat(creator.see("[data-id='" + id + "']")).hasCount(0);
    }

    @Test
    void whereAPhotographWasTakenStaysPrivate() throws IOException, ImageProcessingException {
        byte[] photograph = Site.sample("iphone-6.jpg");
        assertThat(metadata(photograph).containsDirectoryOfType(GpsDirectory.class))
                .isTrue();
        JsonNode picture = site.somebody("artist").offer(photograph, "Taken somewhere", 4_900);

        for (String derivative : new String[] {"thumbnailUrl", "previewUrl"}) {
            String address = picture.required(derivative).asText();
            byte[] shown =
                    Api.guest(site.guest().site()).get(address).expect(200).bytes();
            assertThat(metadata(shown).containsDirectoryOfType(GpsDirectory.class))
                    .isFalse();
        }
    }

    private static Metadata metadata(byte[] picture) throws IOException, ImageProcessingException {
        return ImageMetadataReader.readMetadata(new ByteArrayInputStream(picture));
    }

    /** Brings a file in through the page; the answer is the picture's id. */
    private static String upload(Visitor creator, String file, String title) {
        creator.open("/upload");
        creator.see("#file").setInputFiles(Path.of(System.getProperty("picasso.samples"), file));
        assertThat(creator.see("#preview")).isVisible();
        creator.see("#title").fill(title);
        creator.see("#category").selectOption("Art");
        creator.see("#price").fill("49.00");
        creator.see("#upload button[type=submit]").click();
        creator.page().waitForURL("**/pictures/*");
        assertThat(creator.see("h1")).hasText(title, new LocatorAssertions.HasTextOptions().setTimeout(30_000));
        return creator.see(".piece").getAttribute("data-picture");
    }
}
