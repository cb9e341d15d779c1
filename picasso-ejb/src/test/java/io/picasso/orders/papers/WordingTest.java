package io.picasso.orders.papers;

import static org.assertj.core.api.Assertions.assertThat;

import io.picasso.orders.Proceeds;
import io.picasso.platform.mail.Letter;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WordingTest {
    private static final Proceeds RESOLD = Bazaar.proceeds("USD", 4_900, 172, 245, 490);
    private static final Proceeds FIRST_SALE = Bazaar.proceeds("USD", 4_900, 172, 245, 0);

    private static Wording about(Sale sale) {
        return new Wording("https://picasso.example", sale);
    }

    @Test
    void theBuyerIsToldWhatWasPaid() {
        Letter letter = about(Bazaar.resale(RESOLD)).receipt().orElseThrow();

        assertThat(letter.to()).isEqualTo("ada@example.org");
        assertThat(letter.subject()).isEqualTo("Your receipt for “Morning at the weir”");
        assertThat(letter.text())
                .contains(
                        "Hello Ada Lovelace,",
                        "on 2 March 2026",
                        "Total, paid: 49.00 USD",
                        "https://picasso.example/orders/order1");
        assertThat(letter.html()).contains("Total, paid", "49.00 USD");
    }

    @Test
    void theSellerIsToldHowThePriceWasDivided() {
        Letter letter = about(Bazaar.resale(RESOLD)).sold().orElseThrow();

        assertThat(letter.to()).isEqualTo("ben@example.org");
        assertThat(letter.text())
                .containsSubsequence("49.00 USD", "-1.72 USD", "-2.45 USD", "-4.90 USD", "For you: 39.93 USD");
    }

    @Test
    void theCreatorIsToldOfARoyaltyIfThereIsOne() {
        Letter letter = about(Bazaar.resale(RESOLD)).royalty().orElseThrow();

        assertThat(letter.to()).isEqualTo("clara@example.org");
        assertThat(letter.text()).contains("For you: 4.90 USD").doesNotContain("49.00");
        assertThat(about(Bazaar.resale(FIRST_SALE)).royalty()).isEmpty();
    }

    @Test
    void aRefundThatBroughtThePictureBackTakesEverythingBack() {
        Wording wording = about(Bazaar.undone(RESOLD, true));

        assertThat(wording.refunded().orElseThrow().text())
                .contains("back on 9 March 2026", "Total, paid back: 49.00 USD", "its seller's again");
        assertThat(wording.saleUndone().orElseThrow().text()).contains("yours again", "Taken back: -39.93 USD");
        assertThat(wording.royaltyUndone().orElseThrow().text()).contains("Taken back: -4.90 USD");
    }

    @Test
    void aRefundThatCouldNotBringItBackTakesNothingFromAnybody() {
        Wording wording = about(Bazaar.undone(RESOLD, false));

        assertThat(wording.refunded().orElseThrow().text()).doesNotContain("its seller's again");
        assertThat(wording.saleUndone().orElseThrow().text())
                .contains("stays yours")
                .doesNotContain("Taken back");
        assertThat(wording.royaltyUndone()).isEmpty();
    }

    @Test
    void withoutARefundNobodyIsToldOfOne() {
        Wording wording = about(Bazaar.resale(RESOLD));

        assertThat(Stream.of(wording.refunded(), wording.saleUndone(), wording.royaltyUndone()))
                .allMatch(Optional::isEmpty);
    }

    @Test
    void nobodyLearnsOfAnybodyElse() {
        for (Letter letter : all(about(Bazaar.undone(RESOLD, true)))) {
            String said = letter.subject() + letter.text() + letter.html();
            assertThat(said).doesNotContain("@example.org");
            List.of("Ada Lovelace", "Ben Nicholson", "Clara Peeters").stream()
                    .filter(name -> !said.contains("Hello " + name))
                    .forEach(name -> assertThat(said).doesNotContain(name));
        }
    }

    @Test
    void whoHasLeftGetsNoMail() {
        Sale sale = Bazaar.undone(RESOLD, true);

        assertThat(all(about(new Sale(sale.order(), sale.course(), sale.piece(), Party.GONE, Party.GONE, Party.GONE))))
                .isEmpty();
    }

    @Test
    void aTitleCannotPassForMarkup() {
        Letter letter = about(Bazaar.named("<b>{{body}}</b> & {{footer}}", "A"))
                .receipt()
                .orElseThrow();

        assertThat(letter.html())
                .contains("&lt;b&gt;{{body}}&lt;/b&gt; &amp; {{footer}}")
                .doesNotContain("<b>");
    }

    private static List<Letter> all(Wording wording) {
        return Stream.of(
                        wording.receipt(),
                        wording.sold(),
                        wording.royalty(),
                        wording.refunded(),
                        wording.saleUndone(),
                        wording.royaltyUndone())
                .flatMap(Optional::stream)
                .toList();
    }
}
