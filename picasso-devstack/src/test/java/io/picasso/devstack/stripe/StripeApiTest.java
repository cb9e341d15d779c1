package io.picasso.devstack.stripe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.stripe.exception.ApiConnectionException;
import com.stripe.exception.ApiException;
import com.stripe.exception.AuthenticationException;
import com.stripe.exception.CardException;
import com.stripe.exception.IdempotencyException;
import com.stripe.exception.InvalidRequestException;
import com.stripe.exception.RateLimitException;
import com.stripe.exception.StripeException;
import com.stripe.model.Charge;
import com.stripe.model.Event;
import com.stripe.model.PaymentIntent;
import com.stripe.model.Refund;
import com.stripe.model.checkout.Session;
import com.stripe.param.ChargeRetrieveParams;
import com.stripe.param.EventListParams;
import com.stripe.param.PaymentIntentCancelParams;
import com.stripe.param.PaymentIntentCaptureParams;
import com.stripe.param.PaymentIntentConfirmParams;
import com.stripe.param.PaymentIntentCreateParams;
import com.stripe.param.RefundCreateParams;
import com.stripe.param.checkout.SessionListParams;
import com.stripe.param.checkout.SessionRetrieveParams;
import com.stripe.service.V1Services;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StripeApiTest {
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

    private PaymentIntent held(String card) throws StripeException {
        return v1().paymentIntents()
                .create(PaymentIntentCreateParams.builder()
                        .setAmount(1000L)
                        .setCurrency("eur")
                        .setCaptureMethod(PaymentIntentCreateParams.CaptureMethod.MANUAL)
                        .setPaymentMethod(card)
                        .setConfirm(true)
                        .putMetadata("orderId", "order-9")
                        .build());
    }

    @Test
    void aWrongSecretKeyIs401() {
        assertThatExceptionOfType(AuthenticationException.class)
                .isThrownBy(() ->
                        stripe.stripe("sk_test_other").v1().paymentIntents().retrieve("pi_1"))
                .satisfies(e -> assertThat(e.getRequestId()).startsWith("req_"));
    }

    @Test
    void unknownObjectsAre404() {
        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() -> v1().checkout().sessions().retrieve("cs_test_none"))
                .satisfies(e -> {
                    assertThat(e.getStatusCode()).isEqualTo(404);
                    assertThat(e.getCode()).isEqualTo("resource_missing");
                });
    }

    @Test
    void aHeldPaymentIsCapturedOnce() throws Exception {
        PaymentIntent held = held("pm_card_visa");
        assertThat(held.getStatus()).isEqualTo("requires_capture");

        PaymentIntent captured = v1().paymentIntents().capture(held.getId());

        assertThat(captured.getStatus()).isEqualTo("succeeded");
        assertThat(captured.getAmountReceived()).isEqualTo(1000);
        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() -> v1().paymentIntents().capture(held.getId()))
                .satisfies(e -> {
                    assertThat(e.getCode()).isEqualTo("payment_intent_unexpected_state");
                    assertThat(e.getStripeError().getPaymentIntent().getStatus())
                            .isEqualTo("succeeded");
                });
        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() -> v1().paymentIntents().cancel(held.getId()));
        JsonNode capture = stripe.ledger().path("captures").get(0);
        assertThat(capture.path("amount").asLong()).isEqualTo(1000);
        assertThat(capture.path("currency").asText()).isEqualTo("eur");
        assertThat(capture.path("metadata").path("orderId").asText()).isEqualTo("order-9");
        assertThat(stripe.ledger().path("captures")).hasSize(1);
    }

    @Test
    void aPartialCaptureReleasesTheRest() throws Exception {
        PaymentIntent held = held("pm_card_visa");

        PaymentIntent captured = v1().paymentIntents()
                .capture(
                        held.getId(),
                        PaymentIntentCaptureParams.builder()
                                .setAmountToCapture(400L)
                                .build());

        assertThat(captured.getAmountReceived()).isEqualTo(400);
        assertThat(stripe.ledger().path("captures").get(0).path("amount").asLong())
                .isEqualTo(400);
    }

    @Test
    void aCancelledPaymentIsAVoid() throws Exception {
        PaymentIntent held = held("pm_card_visa");

        PaymentIntent gone = v1().paymentIntents()
                .cancel(
                        held.getId(),
                        PaymentIntentCancelParams.builder()
                                .setCancellationReason(PaymentIntentCancelParams.CancellationReason.ABANDONED)
                                .build());

        assertThat(gone.getStatus()).isEqualTo("canceled");
        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() -> v1().paymentIntents().capture(held.getId()));
        assertThat(stripe.ledger().path("voids").get(0).path("amount").asLong()).isEqualTo(1000);
        assertThat(stripe.ledger().path("captures")).isEmpty();
    }

    @Test
    void declinesAndChallengesByPaymentMethod() throws Exception {
        assertThatExceptionOfType(CardException.class)
                .isThrownBy(() -> held("pm_card_visa_chargeDeclined"))
                .satisfies(e -> {
                    assertThat(e.getStatusCode()).isEqualTo(402);
                    assertThat(e.getDeclineCode()).isEqualTo("generic_decline");
                });
        PaymentIntent waiting = held("pm_card_authenticationRequired");
        assertThat(waiting.getStatus()).isEqualTo("requires_action");
        assertThat(waiting.getNextAction().getRedirectToUrl().getUrl()).contains("/c/3ds/" + waiting.getId());
        PaymentIntent declined = v1().paymentIntents().list().getData().stream()
                .filter(intent -> intent.getStatus().equals("requires_payment_method"))
                .findFirst()
                .orElseThrow();
        PaymentIntent again = v1().paymentIntents()
                .confirm(
                        declined.getId(),
                        PaymentIntentConfirmParams.builder()
                                .setPaymentMethod("pm_card_visa")
                                .build());
        assertThat(again.getStatus()).isEqualTo("requires_capture");
    }

    @Test
    void aCompleteSessionCannotBeExpired() throws Exception {
        Session session = stripe.session("order-1", 350);
        stripe.pay(session.getUrl(), "4242424242424242");

        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() -> v1().checkout().sessions().expire(session.getId()))
                .withMessageContaining("status of `complete`");
        Session found = v1().checkout()
                .sessions()
                .list(SessionListParams.builder()
                        .setPaymentIntent(stripe.retrieve(session).getPaymentIntent())
                        .build())
                .getData()
                .getFirst();
        assertThat(found.getId()).isEqualTo(session.getId());
        Session whole = v1().checkout()
                .sessions()
                .retrieve(
                        session.getId(),
                        SessionRetrieveParams.builder()
                                .addExpand("payment_intent.latest_charge")
                                .build());
        assertThat(whole.getPaymentIntentObject().getLatestChargeObject().getCaptured())
                .isFalse();
    }

    @Test
    void sessionParametersAreChecked() {
        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() -> stripe.session("order-1", 10))
                .satisfies(e -> assertThat(e.getCode()).isEqualTo("amount_too_small"));
        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() -> v1().checkout()
                        .sessions()
                        .create(SimulatorFixture.parameters("order-1", 350)
                                .setExpiresAt(Instant.now().getEpochSecond() + 60)
                                .build()))
                .withMessageContaining("at least 30 minutes");
    }

    @Test
    void refundsGiveBackNoMoreThanWasTaken() throws Exception {
        PaymentIntent held = held("pm_card_visa");
        RefundCreateParams part = RefundCreateParams.builder()
                .setPaymentIntent(held.getId())
                .setAmount(300L)
                .build();
        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() -> v1().refunds().create(part));
        v1().paymentIntents().capture(held.getId());

        Refund refund = v1().refunds().create(part);
        v1().refunds()
                .create(RefundCreateParams.builder()
                        .setPaymentIntent(held.getId())
                        .build());

        assertThat(v1().refunds().retrieve(refund.getId()).getAmount()).isEqualTo(300);
        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() -> v1().refunds().create(part))
                .satisfies(e -> assertThat(e.getCode()).isEqualTo("charge_already_refunded"));
        Charge charge = v1().charges()
                .retrieve(
                        refund.getCharge(),
                        ChargeRetrieveParams.builder()
                                .addExpand("balance_transaction")
                                .build());
        assertThat(charge.getRefunded()).isTrue();
        assertThat(charge.getBalanceTransactionObject().getFee()).isEqualTo(59);
        assertThat(stripe.ledger().path("refunds")).hasSize(2);
        await().until(() -> stripe.sink.types().contains("charge.refunded"));
    }

    @Test
    void aKeyReplaysTheFirstAnswerAndRefusesOtherParameters() throws Exception {
        var one = SimulatorFixture.parameters("order-1", 350).build();
        var other = SimulatorFixture.parameters("order-1", 360).build();
        var key = SimulatorFixture.key("key-1");

        Session first = v1().checkout().sessions().create(one, key);
        Session again = v1().checkout().sessions().create(one, key);

        assertThat(again.getId()).isEqualTo(first.getId());
        assertThat(again.getLastResponse().headers().firstValue("Idempotent-Replayed"))
                .contains("true");
        assertThatExceptionOfType(IdempotencyException.class)
                .isThrownBy(() -> v1().checkout().sessions().create(other, key));
    }

    @Test
    void aFaultIsReplayedToo() throws Exception {
        PaymentIntent held = held("pm_card_visa");
        stripe.switches("{\"fail\": {\"path\": \"/capture\", \"status\": 500, \"count\": 1, \"afterCommit\": true}}");
        PaymentIntentCaptureParams none = PaymentIntentCaptureParams.builder().build();

        for (int i = 0; i < 2; i++) {
            assertThatExceptionOfType(ApiException.class)
                    .isThrownBy(() -> v1().paymentIntents().capture(held.getId(), none, SimulatorFixture.key("key-2")));
        }

        assertThat(v1().paymentIntents().retrieve(held.getId()).getStatus()).isEqualTo("succeeded");
    }

    @Test
    void throttlingHasNoEffectAndIsNotRemembered() throws Exception {
        PaymentIntent held = held("pm_card_visa");
        stripe.switches("{\"fail\": {\"path\": \"/capture\", \"status\": 429, \"count\": 1}}");
        PaymentIntentCaptureParams none = PaymentIntentCaptureParams.builder().build();
        var key = SimulatorFixture.key("key-3");

        assertThatExceptionOfType(RateLimitException.class)
                .isThrownBy(() -> v1().paymentIntents().capture(held.getId(), none, key));

        assertThat(v1().paymentIntents().capture(held.getId(), none, key).getStatus())
                .isEqualTo("succeeded");
    }

    @Test
    void aTimeOutAfterTheCommitTakesEffectAndTheKeyTells() throws Exception {
        // Twice: the JDK repeats a POST once by itself when the connection is cut.
        stripe.switches("{\"timeoutAfterCommit\": {\"path\": \"/v1/checkout\", \"count\": 2, \"holdMillis\": 0}}");
        var one = SimulatorFixture.parameters("order-1", 350).build();
        var key = SimulatorFixture.key("key-4");

        assertThatExceptionOfType(ApiConnectionException.class)
                .isThrownBy(() -> v1().checkout().sessions().create(one, key));
        Session told = v1().checkout().sessions().create(one, key);

        assertThat(v1().checkout().sessions().list().getData())
                .extracting(Session::getId)
                .containsExactly(told.getId());
    }

    @Test
    void theStateIsThereAfterARestart() throws Exception {
        Session session = stripe.session("order-1", 350);
        stripe.pay(session.getUrl(), "4242424242424242");
        var key = SimulatorFixture.key("key-5");
        var params = SimulatorFixture.parameters("order-2", 350).build();
        Session other = v1().checkout().sessions().create(params, key);
        java.nio.file.Files.writeString(
                home.resolve("journal.jsonl"), "[{\"id\":\"cut", java.nio.file.StandardOpenOption.APPEND);

        stripe.restart();
        JsonNode before = stripe.ledger();
        stripe.restart();

        assertThat(stripe.ledger()).isEqualTo(before);
        assertThat(before.path("authorisations")).hasSize(1);
        assertThat(stripe.retrieve(session).getStatus()).isEqualTo("complete");
        assertThat(v1().checkout().sessions().create(params, key).getId()).isEqualTo(other.getId());
    }

    @Test
    void eventsCanBeAskedFor() throws Exception {
        Session session = stripe.session("order-1", 350);
        stripe.pay(session.getUrl(), "4242424242424242");

        var events = v1().events()
                .list(EventListParams.builder()
                        .addType("checkout.session.completed")
                        .setLimit(5L)
                        .build())
                .getData();

        assertThat(events).hasSize(1);
        assertThat(v1().events().retrieve(events.getFirst().getId()).getType()).isEqualTo("checkout.session.completed");
    }

    @Test
    void eventsComeInPagesFromAnInstantOn() throws Exception {
        stripe.switches("{\"webhooks\": {\"mode\": \"never\"}}");
        for (int i = 0; i < 3; i++) {
            stripe.captured("eur", 1000);
        }
        long now = Instant.now().getEpochSecond();
        EventListParams taken = EventListParams.builder()
                .addType("payment_intent.succeeded")
                .addType("charge.dispute.created")
                .setCreated(EventListParams.Created.builder().setGte(now - 60).build())
                .setLimit(2L)
                .build();

        var page = v1().events().list(taken);
        assertThat(page.getData()).hasSize(2);
        assertThat(page.getHasMore()).isTrue();
        assertThat(page.autoPagingIterable())
                .extracting(Event::getType)
                .containsExactly("payment_intent.succeeded", "payment_intent.succeeded", "payment_intent.succeeded");
        assertThat(v1().events()
                        .list(EventListParams.builder()
                                .setType("payment_intent.succeeded")
                                .setCreated(EventListParams.Created.builder()
                                        .setGte(now + 60)
                                        .build())
                                .build())
                        .getData())
                .isEmpty();
        assertThat(stripe.sink.events()).isEmpty();
    }
}
