/**
 * A Stripe of the project's own, for development and tests only: the wire format of Checkout Sessions, PaymentIntents,
 * refunds, disputes and events as stripe-java speaks it, a hosted checkout page with Stripe's test cards, signed asynchronous
 * webhooks, and a ledger that tests compare the product's books with. What happens outside of Stripe's interface is done
 * with calls of its own, to be answered without a key: {@code /_switches} makes things go wrong ({@link
 * io.picasso.devstack.stripe.Switches}), {@code POST /_disputes {"paymentIntent", "reason"}} has a cardholder's bank take
 * the money back, and {@code POST /_disputes/{id} {"status": "won"}}, or {@code "lost"}, ends that.
 *
 * <p>Its state is a journal of whole documents. Each call is one transaction, and each transaction is one line, written
 * before the answer leaves: whatever was answered, or could have been, is there after a {@code kill -9}. A last line
 * that was cut off never happened. The answer under an idempotency key stands in the same line as its effect.
 */
@NullMarked
package io.picasso.devstack.stripe;

import org.jspecify.annotations.NullMarked;
