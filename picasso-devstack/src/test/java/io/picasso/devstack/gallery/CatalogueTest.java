package io.picasso.devstack.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CatalogueTest {
    private final List<Artwork> artworks = Catalogue.artworks();

    @Test
    void holdsSixtyWorksBySixCreatorsInManyStyles() {
        assertThat(artworks).hasSize(60);
        assertThat(artworks.stream().map(Artwork::creator).distinct()).hasSize(6);
        assertThat(artworks.stream()
                        .map(artwork -> artwork.style().split(" ")[0])
                        .distinct()
                        .count())
                .isGreaterThanOrEqualTo(10);
        assertThat(artworks.stream().map(Artwork::title)).doesNotHaveDuplicates();
        assertThat(artworks).allMatch(artwork -> artwork.amount() >= 50);
    }

    @Test
    void neighboursAreByDifferentCreators() {
        for (int i = 1; i < artworks.size(); i++) {
            assertThat(artworks.get(i).creator())
                    .isNotEqualTo(artworks.get(i - 1).creator());
        }
    }

    @Test
    void theSameArtworkIsPaintedTheSameEveryTime() {
        Artwork quick = artworks.stream()
                .filter(artwork -> artwork.style().startsWith("bauhaus"))
                .findFirst()
                .orElseThrow();

        assertThat(Studio.jpeg(quick)).isEqualTo(Studio.jpeg(quick)).hasSizeGreaterThan(50_000);
    }
}
