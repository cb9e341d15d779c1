package io.picasso.contract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTextTest {
    @Test
    void itIsTidied() {
        assertThat(PlainText.of(" \r\n Cafe\u0301\r\nat\tnight\u2003").value()).isEqualTo("Café\nat night");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "\n\n",
                "\u200b",
                "\u200d\u2060\ufeff",
                "\u3164",
                "\u2800 \u2800",
                "\u0301",
                "\u00a0\u2003"
            })
    void whatShowsNothingIsEmpty(String text) {
        assertThat(PlainText.of(text).fault(100)).contains(PlainText.Fault.EMPTY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u202eb", "a\u2066b", "a\u0000b", "a\u0007b", "a\ud800b", "\u001b[31mred"})
    void whatMisleadsIsRefused(String text) {
        assertThat(PlainText.of(text).fault(100)).contains(PlainText.Fault.UNREADABLE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "<script>alert(1)</script>", "مرحبا", "👩‍👩‍👧", "one\ntwo", "1", "?"})
    void whatShowsSomethingIsGood(String text) {
        assertThat(PlainText.of(text).fault(100)).isEmpty();
    }

    @Test
    void lengthCountsCharactersAndNotTheirParts() {
        assertThat(PlainText.of("😀".repeat(10)).fault(10)).isEmpty();
        assertThat(PlainText.of("😀".repeat(11)).fault(10)).contains(PlainText.Fault.TOO_LONG);
        assertThat(PlainText.of("  " + "x".repeat(10) + "  ").fault(10)).isEmpty();
    }
}
