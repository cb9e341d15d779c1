package io.picasso.payments.command;

import com.stripe.param.checkout.SessionCreateParams;
import com.stripe.param.checkout.SessionCreateParams.LineItem;
import com.stripe.param.checkout.SessionCreateParams.LineItem.PriceData;
import com.stripe.param.checkout.SessionCreateParams.LineItem.PriceData.ProductData;
import com.stripe.param.checkout.SessionCreateParams.PaymentIntentData;
import java.time.Duration;
import java.util.Locale;

/**
 * What a checkout page is opened with: a function of the payment alone, because a repeated call with the same idempotency key
 * must say the same.
 */
final class CheckoutTerms {
    /**
     * Under which name the order stands at the provider, beside the page and beside the money. The page itself also knows it
     * as its client reference.
     */
    static final String ORDER = "orderId";

    /**
     * How long the provider keeps the page open by itself; we close it much earlier. Stripe wants at least thirty minutes
     * from the moment of the call, and the call may come late, so it is generous.
     */
    private static final Duration PAGE_LIFE = Duration.ofHours(6);

    private CheckoutTerms() {}

    static SessionCreateParams of(Payment payment, String publicUrl) {
        String order = payment.order().value();
        return SessionCreateParams.builder()
                .setMode(SessionCreateParams.Mode.PAYMENT)
                .setClientReferenceId(order)
                .putMetadata(ORDER, order)
                .setSuccessUrl(publicUrl + "/orders/return?order=" + order + "&session={CHECKOUT_SESSION_ID}")
                .setCancelUrl(publicUrl + "/orders/" + order)
                .setExpiresAt(payment.createdAt().plus(PAGE_LIFE).getEpochSecond())
                .addLineItem(item(payment.terms()))
                .setPaymentIntentData(PaymentIntentData.builder()
                        .setCaptureMethod(PaymentIntentData.CaptureMethod.MANUAL)
                        .putMetadata(ORDER, order)
                        .putMetadata("pictureId", payment.terms().picture().value())
                        .build())
                .build();
    }

    private static LineItem item(Payment.Terms terms) {
        return LineItem.builder()
                .setQuantity(1L)
                .setPriceData(PriceData.builder()
                        .setCurrency(terms.price().currency().toLowerCase(Locale.ROOT))
                        .setUnitAmount(terms.price().amount())
                        .setProductData(
                                ProductData.builder().setName(terms.title()).build())
                        .build())
                .build();
    }
}
