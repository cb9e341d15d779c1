package io.picasso.accounts.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PasswordsTest {
    private final Passwords passwords = new Passwords();

    @Test
    void hashesWithTheParametersThatItNames() {
        assertThat(passwords.hash("correct horse")).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
    }

    @Test
    void neverHashesTwiceTheSame() {
        assertThat(passwords.hash("correct horse")).isNotEqualTo(passwords.hash("correct horse"));
    }

    @Test
    void knowsTheRightPasswordFromAllOthers() {
        String hash = passwords.hash("correct horse");
        assertThat(passwords.matches("correct horse", hash)).isTrue();
        assertThat(passwords.matches("correct horse ", hash)).isFalse();
        assertThat(passwords.matches("Correct horse", hash)).isFalse();
        assertThat(passwords.matches("", hash)).isFalse();
    }

    @Test
    void doesNotCareHowAKeyboardComposesALetter() {
        assertThat(passwords.matches("pa\u0308sswort", passwords.hash("p\u00e4sswort")))
                .isTrue();
    }

    @Test
    void readsTheParametersOfAnOlderHash() {
        String older = com.password4j.Password.hash("correct horse")
                .addRandomSalt(16)
                .with(com.password4j.Argon2Function.getInstance(4096, 1, 1, 32, com.password4j.types.Argon2.ID))
                .getResult();
        assertThat(passwords.matches("correct horse", older)).isTrue();
        assertThat(passwords.matches("wrong horse", older)).isFalse();
    }
}
