package io.picasso.platform.live.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordTest {
    @Test
    void everythingIsOptional() {
        assertThat(Word.read("{}")).contains(new Word(List.of(), List.of(), OptionalLong.empty()));
        assertThat(Word.read("{\"watch\":[\"market\",\"me\"],\"leave\":[\"picture:1\"],\"since\":\"12\"}"))
                .contains(new Word(List.of("market", "me"), List.of("picture:1"), OptionalLong.of(12)));
        assertThat(Word.read("{\"since\":null}")).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "\"watch\"",
                "{\"watch\":\"market\"}",
                "{\"watch\":[1]}",
                "{\"watch\":{}}",
                "{\"since\":12}",
                "{\"since\":\"-1\"}",
                "{\"since\":\"\"}",
                "{\"since\":\"1234567890123456789\"}",
                "{\"shout\":[]}",
                "{"
            })
    void whatIsNotOfThisFormIsNoWord(String frame) {
        assertThat(Word.read(frame)).isEmpty();
    }
}
