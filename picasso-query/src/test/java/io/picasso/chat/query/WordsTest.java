package io.picasso.chat.query;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WordsTest {
    @Test
    void wordsAreFoundHoweverTheyAreWritten() {
        assertThat(Words.of("Café, CAFÉ-braun! 2 Rahmen")).containsExactly("cafe", "braun", "2", "rahmen");
        assertThat(Words.of(" … ")).isEmpty();
    }
}
