package io.picasso.comments.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.picasso.comments.web.Words.Piece;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordsTest {
    @Test
    void addressesAreLinksWithoutTheSentenceAroundThem() {
        assertThat(Words.of("See https://example.com/a?b=1#c, or (http://example.org).", List.of()))
                .containsExactly(
                        new Piece("See ", ""),
                        new Piece("https://example.com/a?b=1#c", "https://example.com/a?b=1#c"),
                        new Piece(", or (", ""),
                        new Piece("http://example.org", "http://example.org"),
                        new Piece(").", ""));
    }

    @Test
    void thoseWhoAreKnownAreLinks() {
        assertThat(Words.of("@Ann and @bob", List.of("ann")))
                .containsExactly(new Piece("@Ann", "/creators/ann"), new Piece(" and @bob", ""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "data:text/html,x",
                "//example.com",
                "ann@example.com",
                "<a href=x>",
                "plain"
            })
    void everythingElseIsText(String text) {
        assertThat(Words.of(text, List.of("ann", "example"))).containsExactly(new Piece(text, ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://example.com/\"><script>alert(1)</script>", "https://example.com/<b>"})
    void aLinkEndsBeforeWhatCouldEndItsAttribute(String text) {
        assertThat(Words.of(text, List.of()).getFirst())
                .isEqualTo(new Piece("https://example.com/", "https://example.com/"));
    }
}
