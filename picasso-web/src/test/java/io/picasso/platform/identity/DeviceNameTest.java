package io.picasso.platform.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeviceNameTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0 | Firefox, Linux",
                "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36 Edg/140.0 | Edge, Windows",
                "Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Mobile Safari/537.36 | Chrome, Android",
                "Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/19.0 Mobile/15E148 Safari/604.1 | Safari, iPhone",
                "curl/8.14.1 | curl",
                "Java-http-client/25 | Java-http-client",
                "<script>alert(1)</script> | ''",
            })
    void namesProgramAndSystem(String agent, String name) {
        assertThat(DeviceName.of(agent)).isEqualTo(name);
    }

    @Test
    void saysNothingOfWhoSaysNothing() {
        assertThat(DeviceName.of(null)).isEmpty();
        assertThat(DeviceName.of("\u0000".repeat(10_000))).isEmpty();
    }
}
