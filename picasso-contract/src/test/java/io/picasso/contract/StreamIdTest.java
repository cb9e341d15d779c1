package io.picasso.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.picasso.pictures.PictureId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StreamIdTest {
    @Test
    void itsPartsAreTheNounAndTheKey() {
        StreamId stream = new PictureId("0198-ab").stream();

        assertThat(stream.noun()).isEqualTo("picture");
        assertThat(stream.key()).isEqualTo("0198-ab");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "picture", "Picture-1", "picture-", "picture-a b", "picture-ä", "picture-a/b"})
    void whatIsNotOneIsRefused(String text) {
        assertThatThrownBy(() -> new StreamId(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a.b", "../x", "a b", "ä"})
    void anIdentifierHoldsOnlyWhatAStreamCanHold(String text) {
        assertThatThrownBy(() -> new PictureId(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void newIdentifiersSortByTheirTime() {
        String first = Ids.next();
        String second = Ids.next();

        assertThat(first).isLessThan(second).hasSize(36);
    }
}
