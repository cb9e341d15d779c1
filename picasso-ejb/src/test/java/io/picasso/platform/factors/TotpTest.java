package io.picasso.platform.factors;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The vectors of the two standards, and what must hold around them. */
class TotpTest {
    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);
    private static final Instant NOW = Instant.ofEpochSecond(1_111_111_109);
    private static final long STEP = Totp.step(NOW);

    /** RFC 6238, appendix B. */
    @ParameterizedTest
    @CsvSource({
        "59, 94287082",
        "1111111109, 07081804",
        "1111111111, 14050471",
        "1234567890, 89005924",
        "2000000000, 69279037",
        "20000000000, 65353130"
    })
    void theVectorsOfTheStandard(long second, String code) {
        assertThat(Totp.code(SECRET, Totp.step(Instant.ofEpochSecond(second)), 8))
                .isEqualTo(code);
    }

    /** RFC 4226, appendix D. */
    @ParameterizedTest
    @CsvSource({
        "0, 755224", "1, 287082", "2, 359152", "3, 969429", "4, 338314",
        "5, 254676", "6, 287922", "7, 162583", "8, 399871", "9, 520489"
    })
    void theVectorsOfTheCounter(long counter, String code) {
        assertThat(Totp.code(SECRET, counter, 6)).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({"-2, false", "-1, true", "0, true", "1, true", "2, false"})
    void aClockMayBeOffByOneInterval(int off, boolean taken) {
        String code = Totp.code(SECRET, STEP + off, Totp.DIGITS);
        assertThat(Totp.match(SECRET, code, NOW, 0).isPresent()).isEqualTo(taken);
    }

    @Test
    void whatWasTakenIsTakenNeverAgainNorAnythingBefore() {
        String code = Totp.code(SECRET, STEP, Totp.DIGITS);
        assertThat(Totp.match(SECRET, code, NOW, STEP - 1)).hasValue(STEP);
        assertThat(Totp.match(SECRET, code, NOW, STEP)).isEmpty();
        assertThat(Totp.match(SECRET, Totp.code(SECRET, STEP - 1, Totp.DIGITS), NOW, STEP))
                .isEmpty();
        assertThat(Totp.match(SECRET, Totp.code(SECRET, STEP + 1, Totp.DIGITS), NOW, STEP))
                .hasValue(STEP + 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "081804 ", "81804", "0081804", "０８１８０４", "abcdef", "081804\0"})
    void onlyTheDigitsThemselvesCount(String other) {
        assertThat(Totp.match(SECRET, "081804", NOW, 0)).isPresent();
        assertThat(Totp.match(SECRET, other, NOW, 0)).isEmpty();
    }

    @Test
    void everySecretIsNew() {
        assertThat(Totp.secret()).hasSize(20).isNotEqualTo(Totp.secret());
    }
}
