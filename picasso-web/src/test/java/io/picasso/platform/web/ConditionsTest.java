package io.picasso.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConditionsTest {
    @Test
    void readsTheVersionThatIsEdited() {
        assertThat(Conditions.ifMatch("\"7\"")).isEqualTo(7);
        assertThat(Conditions.ifMatch(" \"7\" ")).isEqualTo(7);
    }

    @Test
    void insistsOnAVersion() {
        assertThat(status(() -> Conditions.ifMatch(null))).isEqualTo(428);
        assertThat(status(() -> Conditions.ifMatch(" "))).isEqualTo(428);
    }

    @ParameterizedTest
    @ValueSource(strings = {"7", "*", "W/\"7\"", "\"x\"", "\"-7\"", "\"7\", \"8\"", "\"99999999999999999999\""})
    void refusesWhatIsNotOneVersion(String header) {
        assertThat(status(() -> Conditions.ifMatch(header))).isEqualTo(400);
    }

    @Test
    void insistsOnAKey() {
        assertThat(Conditions.idempotencyKey("a-1")).isEqualTo("a-1");
        assertThat(status(() -> Conditions.idempotencyKey(null))).isEqualTo(428);
        assertThat(status(() -> Conditions.idempotencyKey("a b"))).isEqualTo(422);
        assertThat(status(() -> Conditions.idempotencyKey("x".repeat(201)))).isEqualTo(422);
    }

    @Test
    void boundsTheLengthOfAPage() {
        assertThat(Paging.limit(null)).isEqualTo(20);
        assertThat(Paging.limit("100")).isEqualTo(100);
        assertThat(Paging.minVersion("3")).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "101", "-1", "x", "", "1.5", "99999999999999999999", "٣"})
    void refusesALengthOutOfBounds(String limit) {
        assertThat(status(() -> Paging.limit(limit))).isEqualTo(422);
    }

    private static int status(ThrowingCallable call) {
        ProblemException refused = catchThrowableOfType(ProblemException.class, call);
        assertThat(refused).isNotNull();
        return refused.problem().status();
    }
}
