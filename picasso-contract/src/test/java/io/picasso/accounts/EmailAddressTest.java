package io.picasso.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "ada@example.org",
                "a.b+c_d-e@sub.example.co",
                "o'hara@example.org",
                "jörg@example.org",
                " ada@example.org ",
                "ada@bücher.example"
            })
    void takesWhatMailCanBeSentTo(String text) {
        assertThat(EmailAddress.parse(text)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "@",
                "ada",
                "ada@",
                "@example.org",
                "ada@localhost",
                "ada@@example.org",
                "a b@example.org",
                ".ada@example.org",
                "ada.@example.org",
                "ada@example..org",
                "ada@-example.org",
                "ada@example.org\r\nBcc: eve@example.org",
                "ada\u0000@example.org",
                "ada@example.org,eve@example.org",
                "<ada@example.org>",
                "\"ada\"@example.org"
            })
    void refusesWhatItCannot(String text) {
        assertThat(EmailAddress.parse(text)).isEmpty();
    }

    @Test
    void refusesWhatIsTooLongForSmtp() {
        assertThat(EmailAddress.parse("a".repeat(65) + "@example.org")).isEmpty();
        assertThat(EmailAddress.parse("ada@" + "a.".repeat(130) + "org")).isEmpty();
    }

    @Test
    void isOneHoweverItIsWritten() {
        assertThat(canonical("Ada@Example.ORG")).isEqualTo(canonical("ada@example.org"));
        assertThat(canonical("jo\u0308rg@example.org")).isEqualTo(canonical("j\u00f6rg@example.org"));
        assertThat(canonical("ada@b\u00fccher.example")).isEqualTo(canonical("ada@xn--bcher-kva.example"));
    }

    @Test
    void keepsItselfOutOfLogs() {
        assertThat(new EmailAddress("ada@example.org").toString()).doesNotContain("ada");
    }

    private static String canonical(String text) {
        return EmailAddress.parse(text).orElseThrow().canonical();
    }
}
