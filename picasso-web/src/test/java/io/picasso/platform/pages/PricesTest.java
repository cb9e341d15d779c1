package io.picasso.platform.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.picasso.contract.Money;
import java.math.BigDecimal;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PricesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "135000 | USD | en | $1,350.00",
                "5      | USD | en | $0.05",
                "1200   | JPY | en | ¥1,200",
                "99999999 | EUR | en | €999,999.99"
            })
    void writesAmountsAsReadersDo(long amount, String currency, String language, String text) {
        assertThat(Prices.text(new Money(amount, currency), Locale.of(language)))
                .isEqualTo(text);
    }

    @Test
    void germansReadGermanAmounts() {
        assertThat(Prices.text(new Money(135_000, "EUR"), Locale.GERMAN).replace('\u00a0', ' '))
                .isEqualTo("1.350,00 €");
    }

    @Test
    void readsBackWhatItShows() {
        Money money = new Money(9_950, "USD");
        assertThat(Prices.money(Prices.decimal(money), "USD")).isEqualTo(money);
        assertThat(Prices.money(new BigDecimal("1200.9"), "JPY")).isEqualTo(new Money(1_200, "JPY"));
    }
}
