package io.picasso.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.picasso.contract.Json;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProblemTest {
    @ParameterizedTest
    @CsvSource({"PT0S, 1", "PT0.000000001S, 1", "PT1S, 1", "PT1.000000001S, 2", "PT1.001S, 2", "PT3M, 180"})
    void whoWaitsForTheWholeSecondsIsNotEarly(Duration wait, long seconds) {
        assertThat(Problem.wholeSeconds(wait)).isEqualTo(seconds);
    }

    @Test
    void aTimeToWaitIsToldOnlyWhereThereIsOne() throws Exception {
        String throttled = Json.MAPPER.writeValueAsString(
                Problem.throttled(Duration.ofSeconds(12)).at("/api/tokens"));
        assertThat(throttled)
                .contains("\"type\":\"urn:picasso:web:throttled\"", "\"status\":429", "\"retryAfter\":12")
                .contains("\"instance\":\"/api/tokens\"");
        assertThat(Json.MAPPER.writeValueAsString(Problem.unauthenticated())).doesNotContain("retryAfter", "errors");
    }
}
