package io.picasso.platform.factors;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What is written down must be read again, however it is typed. */
class RecoveryCodesTest {
    @Test
    void tenThatAreAllDifferentAndReadable() {
        List<String> codes = RecoveryCodes.draw();
        assertThat(codes)
                .hasSize(10)
                .doesNotHaveDuplicates()
                .allMatch(code -> code.matches("([a-z2-7]{4}-){2}[a-z2-7]{4}"));
        assertThat(codes).allMatch(code -> RecoveryCodes.tidied(code).isPresent());
        assertThat(RecoveryCodes.draw()).doesNotContainAnyElementsOf(codes);
    }

    @Test
    void gapsAndCapitalsDoNotMatter() {
        assertThat(RecoveryCodes.tidied(" ABCD efgh\t2345 ")).hasValue("abcdefgh2345");
        assertThat(RecoveryCodes.tidied("abcd-efgh-2345")).hasValue("abcdefgh2345");
    }

    @Test
    void whatIsNoneIsNone() {
        assertThat(RecoveryCodes.tidied("")).isEmpty();
        assertThat(RecoveryCodes.tidied("123456")).isEmpty();
        assertThat(RecoveryCodes.tidied("abcd-efgh-234")).isEmpty();
        assertThat(RecoveryCodes.tidied("abcd-efgh-2341")).isEmpty();
        assertThat(RecoveryCodes.tidied("abcd-efgh-2345-6")).isEmpty();
    }
}
