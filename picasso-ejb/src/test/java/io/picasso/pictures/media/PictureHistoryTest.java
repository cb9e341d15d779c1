package io.picasso.pictures.media;

import static org.assertj.core.api.Assertions.assertThat;

import io.picasso.accounts.AccountId;
import io.picasso.pictures.Description;
import io.picasso.pictures.MediaFiles;
import io.picasso.pictures.PictureEvent;
import java.util.List;
import org.junit.jupiter.api.Test;

class PictureHistoryTest {
    private static final PictureEvent PUBLISHED = new PictureEvent.Published(
            new AccountId("dora"),
            new Description("Title", "", "Art", List.of()),
            null,
            false,
            1,
            10,
            new MediaFiles("p/o.jpg", "p/t.jpg", "p/v.jpg", "image/jpeg", 1, "", 1, 1, "#000000"));

    @Test
    void knowsTheFilesOfAPublishedPicture() {
        assertThat(PictureHistory.keys(List.of(PUBLISHED, new PictureEvent.Unlisted())))
                .containsExactlyInAnyOrder("p/o.jpg", "p/t.jpg", "p/v.jpg");
    }

    @Test
    void knowsNothingOfADeletedOneNorOfOneThatNeverWas() {
        assertThat(PictureHistory.keys(List.of(PUBLISHED, new PictureEvent.Deleted())))
                .isEmpty();
        assertThat(PictureHistory.keys(List.of())).isEmpty();
    }
}
