package io.picasso.platform.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class InitialsTest {
    @Test
    void takesTheFirstLettersOfTwoWords() {
        assertThat(Initials.of("ida marchetti rossi")).isEqualTo("IM");
        assertThat(Initials.of(" Plato ")).isEqualTo("P");
        assertThat(Initials.of("\uD83C\uDFA8 Studio")).isEqualTo("\uD83C\uDFA8S");
        assertThat(Initials.of("")).isEqualTo("·");
    }
}
