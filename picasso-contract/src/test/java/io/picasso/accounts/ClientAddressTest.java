package io.picasso.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClientAddressTest {
    @ParameterizedTest
    @CsvSource({
        "192.0.2.1, 192.0.2.1",
        "192.0.2.1, ::ffff:192.0.2.1",
        "2001:db8::1, 2001:db8:0:0:ffff::2",
        "fe80::1%eth0, fe80::2"
    })
    void aHouseholdIsOne(String one, String other) {
        assertThat(ClientAddress.of(one)).isEqualTo(ClientAddress.of(other));
    }

    @ParameterizedTest
    @CsvSource({"192.0.2.1, 192.0.2.2", "2001:db8::1, 2001:db8:0:1::1", "unknown, 192.0.2.1", "a, b"})
    void othersAreOthers(String one, String other) {
        assertThat(ClientAddress.of(one)).isNotEqualTo(ClientAddress.of(other));
    }

    @Test
    void isNotShown() {
        assertThat(ClientAddress.of("192.0.2.1").toString()).doesNotContain("192");
    }
}
