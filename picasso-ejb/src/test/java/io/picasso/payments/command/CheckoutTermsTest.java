package io.picasso.payments.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.picasso.contract.Money;
import org.junit.jupiter.api.Test;

class CheckoutTermsTest {
    @Test
    void theSamePaymentAlwaysSaysTheSame() {
        Payment payment = PostingTest.payment(new Money(350, "USD"));

        assertThat(CheckoutTerms.of(payment, "https://picasso.example").toMap())
                .isEqualTo(CheckoutTerms.of(payment, "https://picasso.example").toMap())
                .containsEntry("client_reference_id", "o")
                .containsEntry(
                        "success_url", "https://picasso.example/orders/return?order=o&session={CHECKOUT_SESSION_ID}");
    }
}
