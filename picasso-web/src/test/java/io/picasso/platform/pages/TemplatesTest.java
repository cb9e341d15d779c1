package io.picasso.platform.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the strict Content-Security-Policy forbids, and what every reader needs, found in the templates themselves. */
class TemplatesTest {
    private static final Path WEBAPP = Path.of("src/main/webapp");
    private static final Pattern INLINE =
            Pattern.compile("\\sstyle=|\\son[a-z]+=|<style|javascript:|<script(?![^>]*\\ssrc=)");
    private static final Pattern FOREIGN = Pattern.compile("(?:src|href|url\\()=?[\"']?(?:https?:)?//");
    private static final Pattern PICTURE = Pattern.compile("<img\\b[^>]*>");

    private static List<Path> files(String ending) throws IOException {
        try (var all = Files.walk(WEBAPP)) {
            List<Path> found =
                    all.filter(file -> file.toString().endsWith(ending)).toList();
            assertThat(found).isNotEmpty();
            return found;
        }
    }

    @Test
    void nothingIsInline() throws IOException {
        for (Path template : files(".xhtml")) {
            assertThat(Files.readString(template)).as("%s", template).doesNotContainPattern(INLINE);
        }
    }

    @Test
    void nothingComesFromElsewhere() throws IOException {
        for (String ending : List.of(".xhtml", ".css", ".js")) {
            for (Path file : files(ending)) {
                assertThat(Files.readString(file)).as("%s", file).doesNotContainPattern(FOREIGN);
            }
        }
    }

    @Test
    void everyPictureHasAnAlternative() throws IOException {
        for (Path template : files(".xhtml")) {
            PICTURE.matcher(Files.readString(template))
                    .results()
                    .forEach(image ->
                            assertThat(image.group()).as("%s", template).contains(" alt="));
        }
    }

    @Test
    void theStylesheetHasAClassForEveryRatio() throws IOException {
        String styles = Files.readString(WEBAPP.resolve("assets/picasso.css"));
        for (int ratio = Frames.ratio(1, 1_000); ratio <= Frames.ratio(1_000, 1); ratio++) {
            assertThat(styles).contains(".r" + ratio + "{--r:");
        }
    }
}
