package io.picasso.accounts.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.picasso.contract.Json;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class PersonTest {
    private static final String BEFORE_THERE_WERE_LINKS =
            "{\"email\":\"ada@example.org\",\"handle\":\"ada\",\"name\":\"Ada\",\"passwordHash\":\"$argon2id$x\",\"avatarUrl\":null}";

    @Test
    void isReadAsItWasKeptBeforeThereWereLinks() throws Exception {
        Person ada = Json.MAPPER.readValue(BEFORE_THERE_WERE_LINKS, Person.class);
        assertThat(ada.links()).isEmpty();
        assertThat(ada.passwordHash()).isEqualTo("$argon2id$x");
    }

    @Test
    void keepsItsLinksThroughEveryChange() throws Exception {
        Person.Link link = new Person.Link("digest", Instant.parse("2026-03-01T12:00:00Z"));
        Person ada = new Person("ada@example.org", "ada", "Ada", null, null, null).with("google", link);
        Person changed = Json.MAPPER
                .readValue(Json.MAPPER.writeValueAsString(ada), Person.class)
                .withEmail("ada@example.com")
                .withPassword("hash");
        assertThat(changed.isLinked("digest")).isTrue();
        assertThat(changed.links()).containsEntry("google", link);
        assertThat(changed.without("google").isLinked("digest")).isFalse();
        assertThat(changed.without("facebook").isLinked("digest")).isTrue();
    }
}
