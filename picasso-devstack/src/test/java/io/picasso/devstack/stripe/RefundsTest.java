package io.picasso.devstack.stripe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import com.stripe.exception.ApiConnectionException;
import com.stripe.exception.ApiException;
import com.stripe.exception.InvalidRequestException;
import com.stripe.exception.RateLimitException;
import com.stripe.exception.StripeException;
import com.stripe.model.Charge;
import com.stripe.model.PaymentIntent;
import com.stripe.model.Refund;
import com.stripe.model.StripeObject;
import com.stripe.param.RefundCreateParams;
import com.stripe.param.RefundListParams;
import com.stripe.service.V1Services;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RefundsTest {
    @TempDir
    private Path home = Path.of("unset");

    private SimulatorFixture stripe;

    @BeforeEach
    void start() throws Exception {
        stripe = new SimulatorFixture(home);
    }

    @AfterEach
    void stop() {
        stripe.close();
    }

    private V1Services v1() {
        return stripe.stripe().v1();
    }

    private Refund refund(String intent, String key) throws StripeException {
        return v1().refunds()
                .create(
                        RefundCreateParams.builder()
                                .setPaymentIntent(intent)
                                .setReason(RefundCreateParams.Reason.REQUESTED_BY_CUSTOMER)
                                .putMetadata("orderId", "order-9")
                                .build(),
                        SimulatorFixture.key(key));
    }

    private StripeObject told(String type) {
        await().until(() -> stripe.sink.types().contains(type));
        return stripe.sink.events().stream()
                .filter(event -> event.getType().equals(type))
                .findFirst()
                .flatMap(event -> event.getDataObjectDeserializer().getObject())
                .orElseThrow();
    }

    @Test
    void aRefundIsToldFoundAndListed() throws Exception {
        PaymentIntent paid = stripe.captured("usd", 4_900);

        Refund refund = refund(paid.getId(), "key");

        assertThat(refund.getAmount()).isEqualTo(4_900);
        assertThat(refund.getStatus()).isEqualTo("succeeded");
        assertThat(refund.getMetadata()).containsEntry("orderId", "order-9");
        assertThat(v1().refunds().retrieve(refund.getId())).isEqualTo(refund);
        assertThat(v1().refunds()
                        .list(RefundListParams.builder()
                                .setPaymentIntent(paid.getId())
                                .build())
                        .getData())
                .containsExactly(refund);
        assertThat(((Refund) told("refund.created")).getId()).isEqualTo(refund.getId());
        assertThat(((Refund) told("refund.updated"))
                        .getDestinationDetails()
                        .getCard()
                        .getReferenceStatus())
                .isEqualTo("available");
        Charge charge = (Charge) told("charge.refunded");
        assertThat(charge.getRefunded()).isTrue();
        assertThat(charge.getMetadata()).containsEntry("orderId", "order-9");
    }

    @Test
    void nothingIsRefundedTwice() throws Exception {
        PaymentIntent paid = stripe.captured("usd", 4_900);
        Refund refund = refund(paid.getId(), "key-1");

        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() -> refund(paid.getId(), "key-2"))
                .satisfies(e -> assertThat(e.getCode()).isEqualTo("charge_already_refunded"));
        Refund again = refund(paid.getId(), "key-1");

        assertThat(again.getId()).isEqualTo(refund.getId());
        assertThat(again.getLastResponse().headers().firstValue("Idempotent-Replayed"))
                .contains("true");
        assertThat(stripe.ledger().path("refunds")).hasSize(1);
    }

    @Test
    void whatWasNotTakenIsNotRefunded() throws Exception {
        PaymentIntent held = stripe.held("usd", 4_900);

        assertThatExceptionOfType(InvalidRequestException.class).isThrownBy(() -> refund(held.getId(), "key"));
    }

    @Test
    void aTimeOutAfterTheEffectIsToldByTheKey() throws Exception {
        PaymentIntent paid = stripe.captured("usd", 4_900);
        // Twice: the JDK repeats a POST once by itself when the connection is cut.
        stripe.switches("{\"timeoutAfterCommit\": {\"path\": \"/v1/refunds\", \"count\": 2, \"holdMillis\": 0}}");

        assertThatExceptionOfType(ApiConnectionException.class).isThrownBy(() -> refund(paid.getId(), "key"));
        Refund told = refund(paid.getId(), "key");

        assertThat(stripe.ledger().path("refunds")).hasSize(1);
        assertThat(v1().refunds().retrieve(told.getId()).getAmount()).isEqualTo(4_900);
    }

    @Test
    void faultsBeforeAndAfterTheEffect() throws Exception {
        PaymentIntent first = stripe.captured("usd", 4_900);
        PaymentIntent second = stripe.captured("usd", 4_900);

        stripe.switches("{\"fail\": {\"path\": \"/v1/refunds\", \"status\": 429, \"count\": 1}}");
        assertThatExceptionOfType(RateLimitException.class).isThrownBy(() -> refund(first.getId(), "key-1"));
        assertThat(refund(first.getId(), "key-1").getStatus()).isEqualTo("succeeded");
        stripe.switches(
                "{\"fail\": {\"path\": \"/v1/refunds\", \"status\": 500, \"count\": 1, \"afterCommit\": true}}");
        for (int i = 0; i < 2; i++) {
            assertThatExceptionOfType(ApiException.class).isThrownBy(() -> refund(second.getId(), "key-2"));
        }

        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() -> refund(second.getId(), "key-3"))
                .satisfies(e -> assertThat(e.getCode()).isEqualTo("charge_already_refunded"));
        assertThat(stripe.ledger().path("refunds")).hasSize(2);
    }

    @Test
    void itsWebhooksObeyTheSwitch() throws Exception {
        PaymentIntent first = stripe.captured("usd", 4_900);
        PaymentIntent second = stripe.captured("usd", 4_900);
        stripe.switches("{\"webhooks\": {\"mode\": \"never\"}}");
        refund(first.getId(), "key-1");
        stripe.switches("{\"webhooks\": {\"mode\": \"twice\", \"delayMillis\": 10}}");
        Refund refund = refund(second.getId(), "key-2");

        await().until(() ->
                stripe.sink.types().stream().filter("refund.created"::equals).count() == 2);
        assertThat(stripe.sink.events())
                .filteredOn(event -> event.getType().equals("refund.created"))
                .extracting(event -> event.getDataObjectDeserializer().getObject())
                .allSatisfy(object ->
                        assertThat(((Refund) object.orElseThrow()).getId()).isEqualTo(refund.getId()));
    }
}
