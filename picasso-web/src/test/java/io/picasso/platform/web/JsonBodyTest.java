package io.picasso.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.picasso.contract.Money;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonBodyTest {
    record Wish(
            @Nullable String title,
            @Nullable Money price,
            @Nullable List<String> tags,
            @Nullable Boolean forSale) {}

    @Test
    void readsWhatFitsAndIgnoresWhatNobodyAskedFor() throws IOException {
        Object wish = read("{\"title\":\"A\",\"price\":{\"amount\":350,\"currency\":\"USD\"},\"owner\":\"me\"}");
        assertThat(wish).isEqualTo(new Wish("A", new Money(350, "USD"), null, null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "{",
                "{\"title\":",
                "{\"title\":\"a\"",
                "nonsense",
                "null",
                "[]",
                "\"text\"",
                "7",
                "{\"title\":\"a\"} trailing",
                "{\"title\":\"a\",\"title\":\"b\"}",
                "{'title':'a'}",
                "{\"title\":\"\u0001\"}"
            })
    void findsNonsenseMalformed(String body) {
        assertThat(refusal(body).status()).isEqualTo(400);
    }

    @Test
    void findsDepthMalformed() {
        assertThat(refusal("[".repeat(5000)).status()).isEqualTo(400);
        assertThat(refusal("{\"title\":" + "[".repeat(5000)).status()).isIn(400, 422);
    }

    @Test
    void findsWrongTextMalformed() {
        byte[] notUtf8 = {'{', '"', 't', 'i', 't', 'l', 'e', '"', ':', '"', (byte) 0xff, (byte) 0xfe, '"', '}'};
        assertThat(refusal(new ByteArrayInputStream(notUtf8)).status()).isEqualTo(400);
    }

    @Test
    void namesTheFieldThatDoesNotFit() {
        assertInvalid("{\"title\":5}", "title");
        assertInvalid("{\"title\":true}", "title");
        assertInvalid("{\"title\":{}}", "title");
        assertInvalid("{\"title\":[\"a\"]}", "title");
        assertInvalid("{\"tags\":\"a\"}", "tags");
        assertInvalid("{\"tags\":[\"a\",[]]}", "tags[1]");
        assertInvalid("{\"forSale\":\"true\"}", "forSale");
        assertInvalid("{\"price\":350}", "price");
        assertInvalid("{\"price\":{\"amount\":\"350\",\"currency\":\"USD\"}}", "price.amount");
        assertInvalid("{\"price\":{\"amount\":3.5,\"currency\":\"USD\"}}", "price.amount");
        assertInvalid("{\"price\":{\"amount\":null,\"currency\":\"USD\"}}", "price.amount");
        assertInvalid("{\"price\":{\"amount\":99999999999999999999,\"currency\":\"USD\"}}", "price.amount");
        assertInvalid("{\"price\":{\"amount\":350,\"currency\":\"DOLLAR\"}}", "price");
    }

    @Test
    void leavesNoTraceOfTheInside() {
        Problem problem = refusal("{\"price\":{\"amount\":350,\"currency\":\"DOLLAR\"}}");
        assertThat(problem.toString())
                .doesNotContain("java")
                .doesNotContain("Exception")
                .doesNotContain("Money");
    }

    private static void assertInvalid(String body, String field) {
        Problem problem = refusal(body);
        assertThat(problem.status()).as(body).isEqualTo(422);
        assertThat(problem.errors()).as(body).extracting(Problem.Fault::field).containsExactly(field);
    }

    private static Object read(String body) throws IOException {
        return JsonBody.read(new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)), Wish.class);
    }

    private static Problem refusal(String body) {
        return refusal(new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)));
    }

    private static Problem refusal(InputStream body) {
        ProblemException refused = catchThrowableOfType(ProblemException.class, () -> JsonBody.read(body, Wish.class));
        assertThat(refused).isNotNull();
        return refused.problem();
    }
}
