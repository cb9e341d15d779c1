package io.picasso.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocalPathTest {
    @ParameterizedTest
    @ValueSource(strings = {"/", "/my/pictures", "/pictures/0198f0c2?x=1&y=%2F", "/?q=a+b"})
    void staysHere(String path) {
        assertThat(LocalPath.orElse(path, "/other")).isEqualTo(path);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "//evil.example",
                "/\\evil.example",
                "https://evil.example",
                "javascript:alert(1)",
                "/\t/evil.example",
                "/a\r\nSet-Cookie: a=b",
                "/@evil.example",
                "evil.example",
                " /"
            })
    void goesNowhereElse(String path) {
        assertThat(LocalPath.orElse(path, "/other")).isEqualTo("/other");
    }

    @Test
    void isNotEndless() {
        assertThat(LocalPath.orElse("/" + "a".repeat(500), "/other")).isEqualTo("/other");
        assertThat(LocalPath.orElse(null, "/other")).isEqualTo("/other");
    }
}
