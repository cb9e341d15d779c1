package io.picasso.platform.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextsTest {
    private static final Pattern IN_TEMPLATES = Pattern.compile("t\\['([a-z0-9.-]+)'\\]");
    private static final Pattern IN_CODE = Pattern.compile("Texts\\.of\\((?:locale, )?\"([a-z0-9.-]+)\"[,)]");

    private static ResourceBundle bundle(String language) {
        return ResourceBundle.getBundle("io.picasso.platform.pages.texts", Locale.of(language));
    }

    @Test
    void bothLanguagesSayTheSameThings() throws IOException {
        assertThat(names("texts_de.properties")).containsExactlyElementsOf(names("texts.properties"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de"})
    void everyPatternCanBeFilled(String language) {
        ResourceBundle texts = bundle(language);
        for (String name : texts.keySet()) {
            String text = texts.getString(name);
            if (text.contains("{")) {
                assertThatCode(() -> new MessageFormat(text, Locale.of(language)).format(new Object[] {1, 2, 3}))
                        .as("%s", name)
                        .doesNotThrowAnyException();
                assertThat(text.replace("''", "")).as("%s", name).doesNotContain("'");
            }
        }
    }

    @Test
    void everyTextThatIsUsedExists() throws IOException {
        Set<String> used = new TreeSet<>();
        used.addAll(used(Path.of("src/main/webapp"), ".xhtml", IN_TEMPLATES));
        used.addAll(used(Path.of("src/main/java"), ".java", IN_CODE));
        assertThat(used).hasSizeGreaterThan(100);
        assertThat(names("texts.properties")).containsAll(used);
    }

    @Test
    void aTimeToWaitIsSaidInTheWordsOfTheReader() {
        assertThat(Texts.throttled(Locale.ENGLISH, Duration.ofMillis(3)))
                .contains("in 1 second.")
                .doesNotContain("{", "seconds");
        assertThat(Texts.throttled(Locale.ENGLISH, Duration.ofSeconds(90))).contains("in 90 seconds.");
        assertThat(Texts.throttled(Locale.GERMAN, Duration.ofMillis(90_001))).contains("in 2 Minuten ");
        assertThat(Texts.throttled(Locale.GERMAN, Duration.ofMinutes(1))).contains("in 60 Sekunden ");
    }

    private static Set<String> used(Path folder, String ending, Pattern pattern) throws IOException {
        try (var files = Files.walk(folder)) {
            Set<String> used = new TreeSet<>();
            for (Path file :
                    files.filter(one -> one.toString().endsWith(ending)).toList()) {
                pattern.matcher(Files.readString(file)).results().forEach(found -> used.add(found.group(1)));
            }
            return used;
        }
    }

    private static List<String> names(String file) throws IOException {
        var properties = new java.util.Properties();
        try (var in = Files.newBufferedReader(Path.of("src/main/resources/io/picasso/platform/pages", file))) {
            properties.load(in);
        }
        return properties.stringPropertyNames().stream().sorted().toList();
    }
}
