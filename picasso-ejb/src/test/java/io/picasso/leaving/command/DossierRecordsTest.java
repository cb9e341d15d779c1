package io.picasso.leaving.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.picasso.accounts.AccountId;
import io.picasso.contract.Envelope;
import io.picasso.contract.Event;
import io.picasso.contract.Money;
import io.picasso.leaving.Dossier.Discarded;
import io.picasso.pictures.Description;
import io.picasso.pictures.MediaFiles;
import io.picasso.pictures.PictureEvent;
import io.picasso.pictures.PictureId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is told to its maker about a picture that is no more. */
class DossierRecordsTest {
    private static final PictureId PICTURE = new PictureId("p");
    private static final AccountId ANN = new AccountId("ann");
    private static final Money PRICE = new Money(4_900, "USD");
    private static final Description WEIR = Description.of("Weir", "", "Art", List.of());
    private static final Description MILL = Description.of("Mill", "At dusk", "Art", List.of());
    private static final MediaFiles FILES = new MediaFiles("p/o", "p/t", "p/v", "image/jpeg", 1, "00", 4, 3, "#000000");
    private static final Event PUBLISHED = new PictureEvent.Published(ANN, WEIR, null, false, 1, 10, FILES);

    private static Optional<Discarded> after(AccountId by, Event... events) {
        List<Envelope> history = new ArrayList<>();
        for (Event event : events) {
            int version = history.size() + 1;
            history.add(new Envelope(PICTURE.stream(), version, Instant.ofEpochSecond(version), event, Map.of()));
        }
        return DossierRecords.discarded(PICTURE, by, history);
    }

    @Test
    void aDeletedPictureIsToldInItsLastForm() {
        assertThat(after(
                        ANN,
                        PUBLISHED,
                        new PictureEvent.Described(MILL),
                        new PictureEvent.Priced(PRICE),
                        new PictureEvent.Deleted()))
                .contains(
                        new Discarded(PICTURE, MILL, PRICE, Instant.ofEpochSecond(1), Instant.ofEpochSecond(4), FILES));
    }

    @Test
    void whatStillHangsAndWhatIsSomebodyElsesIsNot() {
        assertThat(after(ANN, PUBLISHED)).isEmpty();
        assertThat(after(new AccountId("ben"), PUBLISHED, new PictureEvent.Deleted()))
                .isEmpty();
        assertThat(after(ANN)).isEmpty();
    }
}
