package io.picasso.orders.papers;

import static org.assertj.core.api.Assertions.assertThat;

import io.picasso.contract.Money;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AmountsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "4900|USD|49.00 USD",
                "5|EUR|0.05 EUR",
                "0|EUR|0.00 EUR",
                "-172|USD|-1.72 USD",
                "99999999|USD|999,999.99 USD",
                "99999999|JPY|99,999,999 JPY",
                "-50|JPY|-50 JPY",
                "1234|KWD|1.234 KWD"
            })
    void haveAsManyDigitsAsTheirCurrency(long amount, String currency, String text) {
        assertThat(Amounts.text(new Money(amount, currency))).isEqualTo(text);
    }
}
