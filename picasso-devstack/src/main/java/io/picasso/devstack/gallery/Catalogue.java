package io.picasso.devstack.gallery;

import com.fasterxml.jackson.databind.JsonNode;
import io.picasso.devstack.Json;
import io.picasso.devstack.gallery.styles.Palette;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** The list of all pictures of the gallery, as it stands in {@code catalogue.json}. */
public final class Catalogue {
    private Catalogue() {}

    /** All pictures, the creators taking turns, so that neighbours in the feed differ. */
    public static List<Artwork> artworks() {
        JsonNode catalogue = read();
        List<List<Artwork>> byCreator = new ArrayList<>();
        for (JsonNode creator : catalogue.get("creators")) {
            byCreator.add(worksOf(creator, catalogue.get("palettes")));
        }
        List<Artwork> all = new ArrayList<>();
        for (int turn = 0; all.size() < byCreator.stream().mapToInt(List::size).sum(); turn++) {
            for (List<Artwork> works : byCreator) {
                if (turn < works.size()) {
                    all.add(works.get(turn));
                }
            }
        }
        return all;
    }

    private static List<Artwork> worksOf(JsonNode node, JsonNode palettes) {
        Artwork.Creator creator = new Artwork.Creator(text(node, "handle"), text(node, "name"));
        List<Artwork> works = new ArrayList<>();
        for (JsonNode work : node.get("works")) {
            works.add(new Artwork(
                    creator,
                    text(work, "title"),
                    text(work, "text"),
                    text(work, "category"),
                    text(work, "tags"),
                    text(work, "style"),
                    Palette.of(text(palettes, text(work, "palette"))),
                    Artwork.Shape.valueOf(text(work, "shape").toUpperCase(Locale.ROOT)),
                    work.get("seed").asLong(),
                    work.get("amount").asLong()));
        }
        return works;
    }

    private static String text(JsonNode node, String field) {
        return Objects.requireNonNull(node.get(field), field).asText();
    }

    private static JsonNode read() {
        try (InputStream stream = Catalogue.class.getResourceAsStream("catalogue.json")) {
            return Json.MAPPER.readTree(Objects.requireNonNull(stream, "catalogue.json"));
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
