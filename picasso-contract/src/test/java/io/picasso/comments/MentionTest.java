package io.picasso.comments;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MentionTest {
    @Test
    void aHandleAfterItsSignNamesSomebody() {
        assertThat(Mention.handles("@ann, look: (@bob) and @Kim_7!")).containsExactly("ann", "bob", "kim_7");
        assertThat(Mention.handles("@ann @ANN @ann")).containsExactly("ann");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ann@example.com", "@an", "@@ann", "@ann@site", "/@ann", "a@bob", "é@ann", "@", "ann"})
    void whatOnlyLooksLikeOneNamesNobody(String text) {
        assertThat(Mention.handles(text)).isEmpty();
    }

    @Test
    void aHandleThatIsTooLongIsNotCutToOneThatIsNot() {
        assertThat(Mention.handles("@" + "a".repeat(31))).isEmpty();
        assertThat(Mention.handles("@" + "a".repeat(30))).containsExactly("a".repeat(30));
    }

    @Test
    void ofAThousandSomeTakeEffect() {
        String crowd =
                IntStream.range(0, 1_000).mapToObj(one -> "@person" + one).collect(Collectors.joining(" "));

        assertThat(Mention.handles(crowd)).hasSize(Mention.MOST).startsWith("person0", "person1");
    }
}
