package io.picasso.accounts.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommonPasswordsTest {
    @ParameterizedTest
    @ValueSource(strings = {"password", "PASSWORD", "12345678", "iloveyou", "qwertyuiop", " password "})
    void refusesWhatEverybodyTries(String password) {
        assertThat(new CommonPasswords(true).faults(password)).hasSize(1);
        assertThat(new CommonPasswords(false).faults(password)).isEmpty();
    }

    @Test
    void takesWhatOnlyOnePersonThoughtOf() {
        assertThat(new CommonPasswords(true).faults("correct horse battery")).isEmpty();
        assertThat(new CommonPasswords(true).faults("")).isEmpty();
    }
}
