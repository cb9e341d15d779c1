package io.picasso.pictures.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.picasso.accounts.query.Profile;
import io.picasso.platform.projection.Projected;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class HotCardsTest {
    private final HotCards cards = new HotCards();
    private final List<Set<String>> asked = new ArrayList<>();
    private long version = 1;

    @Test
    void aListHasItsOwnOrderAndLeavesOutWhatIsNotThere() {
        assertThat(list("b", "gone", "a")).extracting(PictureCard::id).containsExactly("b", "a");
    }

    @Test
    void onlyWhatAnotherListDidNotBringIsLookedUp() {
        assertThat(list("a", "b")).hasSize(2);
        assertThat(list("c", "b", "a")).hasSize(3);
        assertThat(list("c", "a")).hasSize(2);

        assertThat(asked).containsExactly(Set.of("a", "b"), Set.of("c"));
    }

    @Test
    void afterAViewWasWrittenNothingOlderIsShown() {
        assertThat(list("a")).extracting(PictureCard::version).containsExactly(1L);
        version = 2;
        cards.moveOn(new Projected("picture-a", 2));

        assertThat(list("a")).extracting(PictureCard::version).containsExactly(2L);
    }

    private List<PictureCard> list(String... ids) {
        return cards.get(List.of(ids), this::find);
    }

    private Map<String, PictureCard> find(Set<String> ids) {
        asked.add(new TreeSet<>(ids));
        return ids.stream().filter(id -> !id.equals("gone")).collect(Collectors.toMap(id -> id, this::card));
    }

    private PictureCard card(String id) {
        return new PictureCard(
                id,
                version,
                "Title",
                "",
                "Art",
                List.of(),
                null,
                false,
                1,
                1,
                Profile.NOBODY,
                Profile.NOBODY,
                "/t",
                "/p",
                1,
                1,
                "#000000",
                0,
                0,
                0,
                Instant.EPOCH,
                null);
    }
}
