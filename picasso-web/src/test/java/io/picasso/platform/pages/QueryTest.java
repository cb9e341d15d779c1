package io.picasso.platform.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class QueryTest {
    @Test
    void writesAddressesThatAnybodyMayHaveFilled() {
        Query query = Query.ofRequest().with("q", "a&b=c \"<").with("tag", "sea");
        assertThat(query.at("/")).isEqualTo("/?q=a%26b%3Dc+%22%3C&tag=sea");
        assertThat(query.with("q", "").at("/")).isEqualTo("/?tag=sea");
        assertThat(query.with("q", "").with("tag", "").at("/")).isEqualTo("/");
    }
}
