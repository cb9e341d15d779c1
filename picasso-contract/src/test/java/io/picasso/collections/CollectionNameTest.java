package io.picasso.collections;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CollectionNameTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                " Rivers & weirs ",
                "<script>alert(1)</script>",
                "\u05e0\u05d4\u05e8\u05d5\u05ea",
                "\ud83c\udfa8"
            })
    void mayBeAnythingThatCanBeSeen(String name) {
        assertThat(new CollectionName(name).fault()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "   ", "\u200b\u200b", "\u00a0\u2003", "a\nb", "a\u0000", "a\u202eb", "a\u2066b", "\ud800"})
    void isNeitherEmptyNorDeceiving(String name) {
        assertThat(new CollectionName(name).fault()).isPresent();
    }

    @Test
    void hasEightyCharactersAtMostHoweverTheyAreStored() {
        assertThat(new CollectionName("\ud83c\udfa8".repeat(80)).fault()).isEmpty();
        assertThat(new CollectionName("a".repeat(81)).fault()).isPresent();
    }

    @Test
    void isTrimmedAndOfOneForm() {
        assertThat(new CollectionName(" Cafe\u0301 ").value()).isEqualTo("Caf\u00e9");
    }

    @Test
    void saysNothingOfItself() {
        assertThat(new CollectionName("private")).hasToString("CollectionName[...]");
    }
}
