package io.picasso.platform.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FramesTest {
    @Test
    void keepsTheRatioWithinWhatTheStylesheetKnows() {
        assertThat(Frames.ratio(1600, 1200)).isEqualTo(133);
        assertThat(Frames.ratio(1, 100_000)).isEqualTo(40);
        assertThat(Frames.ratio(100_000, 1)).isEqualTo(300);
        assertThat(Frames.ratio(1, 0)).isEqualTo(100);
    }

    @Test
    void namesTheTrueWidthsOfTheFiles() {
        assertThat(Frames.sources("/t", "/p", 3000, 2000)).isEqualTo("/t 400w, /p 1200w");
        assertThat(Frames.sources("/t", "/p", 2000, 3000)).isEqualTo("/t 267w, /p 800w");
        assertThat(Frames.sources("/t", "/p", 300, 200)).isEqualTo("/t 300w, /p 300w");
    }
}
