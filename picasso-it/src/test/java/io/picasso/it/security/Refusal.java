package io.picasso.it.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.picasso.devstack.client.Answer;
import io.picasso.devstack.client.Api;
import java.util.List;

/** What an attacker gets to hear: that it is refused, and nothing about the inside. */
public final class Refusal {
    private static final String BEARER = "Bearer ";

    private static final List<String> INSIDE = List.of(
            "java.",
            "Exception",
            "io.picasso",
            "\tat ",
            "com.ibm",
            "jakarta.servlet",
            "jakarta.ws",
            "jakarta.ejb",
            "jakarta.persistence",
            "org.apache",
            "SQL",
            "SRVE",
            "mysql",
            "mongodb",
            "Liberty");

    private Refusal() {}

    /** A problem document of this status, with nothing of the inside. */
    public static void assertRefused(Answer answer, int status) {
        assertThat(answer.status()).as(answer.asked() + ": " + answer.text()).isEqualTo(status);
        assertThat(header(answer, "Content-Type")).startsWith("application/problem+json");
        assertNothingOfTheInside(answer);
    }

    /** Nothing that says how the site is made. */
    static void assertNothingOfTheInside(Answer answer) {
        assertThat(answer.text()).as(answer.asked()).doesNotContain(INSIDE);
        assertThat(header(answer, "Server")).isEmpty();
        assertThat(header(answer, "X-Powered-By")).isEmpty();
    }

    /** A header of an answer; empty when there is none. */
    static String header(Answer answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    /** The access token of somebody. */
    static String bearer(Api api) {
        return api.request("/")
                .build()
                .headers()
                .firstValue("Authorization")
                .orElseThrow()
                .substring(BEARER.length());
    }
}
