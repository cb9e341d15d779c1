package io.picasso.orders.papers;

import static org.assertj.core.api.Assertions.assertThat;

import io.picasso.orders.Papers.Kind;
import io.picasso.orders.Proceeds;
import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SheetsTest {
    private static final Proceeds DIVIDED = Bazaar.proceeds("USD", 4_900, 172, 245, 490);

    @Property(tries = 200)
    void theRowsOfEveryPaperAddUpToItsTotal(
            @ForAll @LongRange(min = 50, max = 99_999_999) long price,
            @ForAll @IntRange(max = 40) int provider,
            @ForAll @IntRange(max = 30) int platform,
            @ForAll @IntRange(max = 25) int royalty,
            @ForAll boolean wholeUnits) {
        Proceeds proceeds = Bazaar.proceeds(
                wholeUnits ? "JPY" : "EUR",
                price,
                price * provider / 100,
                price * platform / 100,
                price * royalty / 100);
        for (Kind kind : Kind.values()) {
            Sheet sheet = Sheets.of(kind, Bazaar.undone(proceeds, true)).orElseThrow();

            assertThat(sum(sheet.rows()))
                    .as(kind.name())
                    .isEqualByComparingTo(amount(sheet.total().value()));
        }
    }

    @Test
    void anInvoiceNamesEverybodyAndTheDayOnWhichTheOrderWasComplete() {
        Sheet invoice = Sheets.of(Kind.INVOICE, Bazaar.resale(DIVIDED)).orElseThrow();

        assertThat(invoice.number()).isEqualTo("INV-order1");
        assertThat(invoice.facts())
                .extracting(Sheet.Line::value)
                .containsExactly(
                        "INV-order1",
                        "2 March 2026",
                        "Ben Nicholson (@ben)",
                        "Clara Peeters (@clara)",
                        "Ada Lovelace (@ada)");
        assertThat(invoice.rows()).containsExactly(new Sheet.Line("Morning at the weir, edition 3 of 12", "49.00 USD"));
    }

    @Test
    void aCreditNoteNamesItsInvoiceAndExistsOnlyAfterTheRefund() {
        assertThat(Sheets.of(Kind.CREDIT_NOTE, Bazaar.resale(DIVIDED))).isEmpty();

        Sheet note = Sheets.of(Kind.CREDIT_NOTE, Bazaar.undone(DIVIDED, true)).orElseThrow();

        assertThat(note.facts()).contains(new Sheet.Line("For invoice", "INV-order1"));
        assertThat(note.date()).isEqualTo(Bazaar.REFUNDED);
    }

    @Test
    void aSettlementDoesNotNameTheBuyer() {
        Sheet settlement = Sheets.of(Kind.SETTLEMENT, Bazaar.resale(DIVIDED)).orElseThrow();

        assertThat(settlement.toString()).doesNotContain("Ada", "@ada");
        assertThat(settlement.rows())
                .extracting(Sheet.Line::value)
                .containsExactly("49.00 USD", "-1.72 USD", "-2.45 USD", "-4.90 USD");
        assertThat(settlement.total().value()).isEqualTo("39.93 USD");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aSettlementSaysWhoBearsARefund(boolean returned) {
        Sheet settlement =
                Sheets.of(Kind.SETTLEMENT, Bazaar.undone(DIVIDED, returned)).orElseThrow();

        assertThat(settlement.notes())
                .anyMatch(note -> note.contains("9 March 2026")
                        && note.contains(returned ? "was taken back" : "the total stays yours"));
    }

    @ParameterizedTest
    @EnumSource
    void noPaperShowsAnAddress(Kind kind) {
        assertThat(Sheets.of(kind, Bazaar.undone(DIVIDED, true)).orElseThrow().toString())
                .doesNotContain("example.org");
    }

    private static BigDecimal sum(List<Sheet.Line> rows) {
        return rows.stream().map(row -> amount(row.value())).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal amount(String text) {
        return new BigDecimal(text.substring(0, text.indexOf(' ')).replace(",", ""));
    }
}
