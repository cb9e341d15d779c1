package io.picasso.devstack.stripe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.stripe.exception.InvalidRequestException;
import com.stripe.model.BalanceTransaction;
import com.stripe.model.Charge;
import com.stripe.model.Dispute;
import com.stripe.model.Event;
import com.stripe.model.PaymentIntent;
import com.stripe.param.DisputeListParams;
import com.stripe.param.RefundCreateParams;
import com.stripe.service.V1Services;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DisputesTest {
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

    private HttpResponse<String> open(String intent, String reason) throws Exception {
        return stripe.post(
                stripe.base() + "/_disputes",
                "{\"paymentIntent\": \"" + intent + "\", \"reason\": \"" + reason + "\"}");
    }

    private String opened(String intent) throws Exception {
        HttpResponse<String> answer = open(intent, "fraudulent");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Json.parse(answer.body()).path("id").asText();
    }

    private HttpResponse<String> end(String dispute, String status) throws Exception {
        return stripe.post(stripe.base() + "/_disputes/" + dispute, "{\"status\": \"" + status + "\"}");
    }

    private static String code(HttpResponse<String> answer) throws Exception {
        assertThat(answer.statusCode()).isEqualTo(400);
        return Json.parse(answer.body()).path("error").path("code").asText();
    }

    private void refund(String intent, String key) throws Exception {
        v1().refunds()
                .create(RefundCreateParams.builder().setPaymentIntent(intent).build(), SimulatorFixture.key(key));
    }

    private static Dispute told(Event event) {
        return (Dispute) event.getDataObjectDeserializer().getObject().orElseThrow();
    }

    private Dispute told(String type) {
        await().until(() -> stripe.sink.types().contains(type));
        return stripe.sink.events().stream()
                .filter(event -> event.getType().equals(type))
                .map(DisputesTest::told)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aDisputeTakesTheMoneyBack() throws Exception {
        PaymentIntent paid = stripe.captured("usd", 4_900);

        String id = opened(paid.getId());

        Dispute dispute = v1().disputes().retrieve(id);
        assertThat(dispute.getId()).startsWith("dp_");
        assertThat(dispute.getStatus()).isEqualTo("needs_response");
        assertThat(dispute.getReason()).isEqualTo("fraudulent");
        assertThat(dispute.getAmount()).isEqualTo(4_900);
        assertThat(dispute.getCurrency()).isEqualTo("usd");
        assertThat(dispute.getPaymentIntent()).isEqualTo(paid.getId());
        assertThat(dispute.getMetadata()).isEmpty();
        BalanceTransaction withdrawn = dispute.getBalanceTransactions().getFirst();
        assertThat(withdrawn.getAmount()).isEqualTo(-4_900);
        assertThat(withdrawn.getFee()).isEqualTo(1_500);
        assertThat(withdrawn.getNet()).isEqualTo(-6_400);
        Charge charge = v1().charges().retrieve(dispute.getCharge());
        assertThat(charge.getDisputed()).isTrue();
        assertThat(told("charge.dispute.created")).isEqualTo(dispute);
        assertThat(told("charge.dispute.funds_withdrawn")).isEqualTo(dispute);
        assertThat(v1().disputes()
                        .list(DisputeListParams.builder()
                                .setPaymentIntent(paid.getId())
                                .build())
                        .getData())
                .containsExactly(dispute);
        assertThat(v1().disputes()
                        .list(DisputeListParams.builder()
                                .setPaymentIntent("pi_other")
                                .build())
                        .getData())
                .isEmpty();
    }

    @Test
    void aDisputeThatIsLostStaysDisputed() throws Exception {
        PaymentIntent paid = stripe.captured("usd", 4_900);
        String id = opened(paid.getId());

        assertThat(end(id, "lost").statusCode()).isEqualTo(200);

        assertThat(told("charge.dispute.closed").getStatus()).isEqualTo("lost");
        assertThat(v1().disputes().retrieve(id).getBalanceTransactions()).hasSize(1);
        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() -> refund(paid.getId(), "after"))
                .satisfies(e -> assertThat(e.getCode()).isEqualTo("charge_disputed"));
        assertThat(end(id, "won").statusCode()).isEqualTo(400);
        assertThat(v1().disputes().retrieve(id).getStatus()).isEqualTo("lost");
    }

    @Test
    void aDisputeThatIsWonBringsTheMoneyBack() throws Exception {
        PaymentIntent paid = stripe.captured("usd", 4_900);
        String id = opened(paid.getId());

        assertThat(end(id, "won").statusCode()).isEqualTo(200);

        assertThat(told("charge.dispute.closed").getStatus()).isEqualTo("won");
        Dispute dispute = told("charge.dispute.funds_reinstated");
        assertThat(dispute.getBalanceTransactions())
                .extracting(BalanceTransaction::getNet)
                .containsExactly(-6_400L, 4_900L);
        assertThat(code(open(paid.getId(), "general"))).isEqualTo("charge_disputed");
        refund(paid.getId(), "after");
        assertThat(stripe.ledger().path("refunds")).hasSize(1);
    }

    @Test
    void theRefusalOfARefundIsRememberedUnderItsKey() throws Exception {
        PaymentIntent paid = stripe.captured("usd", 4_900);
        String id = opened(paid.getId());
        assertThatExceptionOfType(InvalidRequestException.class).isThrownBy(() -> refund(paid.getId(), "key"));
        end(id, "won");

        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() -> refund(paid.getId(), "key"))
                .satisfies(e -> assertThat(e.getCode()).isEqualTo("charge_disputed"));
        assertThat(stripe.ledger().path("refunds")).isEmpty();
    }

    @Test
    void onlyWhatIsLeftCanBeDisputedAndOnce() throws Exception {
        PaymentIntent refunded = stripe.captured("usd", 4_900);
        refund(refunded.getId(), "all");
        PaymentIntent partly = stripe.captured("usd", 4_900);
        v1().refunds()
                .create(RefundCreateParams.builder()
                        .setPaymentIntent(partly.getId())
                        .setAmount(900L)
                        .build());

        assertThat(code(open(refunded.getId(), "fraudulent"))).isEqualTo("charge_already_refunded");
        String id = opened(partly.getId());
        assertThat(v1().disputes().retrieve(id).getAmount()).isEqualTo(4_000);
        assertThat(code(open(partly.getId(), "fraudulent"))).isEqualTo("charge_disputed");
    }

    @Test
    void nonsenseIsRefused() throws Exception {
        PaymentIntent held = stripe.held("usd", 4_900);

        assertThat(open(held.getId(), "fraudulent").statusCode()).isEqualTo(400);
        assertThat(open("pi_none", "fraudulent").statusCode()).isEqualTo(404);
        v1().paymentIntents().capture(held.getId());
        assertThat(open(held.getId(), "boredom").statusCode()).isEqualTo(400);
        assertThat(stripe.post(stripe.base() + "/_disputes", "{").statusCode()).isEqualTo(400);
        assertThat(stripe.get("/_disputes").statusCode()).isEqualTo(404);
        assertThat(end("dp_none", "won").statusCode()).isEqualTo(404);
        assertThat(end(opened(held.getId()), "needs_response").statusCode()).isEqualTo(400);
    }

    @Test
    void theLedgerShowsDisputesAlsoAfterARestart() throws Exception {
        PaymentIntent paid = stripe.captured("usd", 4_900);
        String id = opened(paid.getId());
        JsonNode open = stripe.ledger().path("disputes").get(0);
        end(id, "lost");

        stripe.restart();
        JsonNode ledger = stripe.ledger();

        assertThat(open.path("status").asText()).isEqualTo("needs_response");
        JsonNode closed = ledger.path("disputes").get(0);
        assertThat(closed.path("status").asText()).isEqualTo("lost");
        assertThat(closed.path("amount").asLong()).isEqualTo(4_900);
        assertThat(closed.path("currency").asText()).isEqualTo("usd");
        assertThat(closed.path("paymentIntent").asText()).isEqualTo(paid.getId());
        assertThat(closed.path("metadata").path("orderId").asText()).isEqualTo("order-9");
        assertThat(ledger.path("captures")).hasSize(1);
        assertThat(ledger.path("refunds")).isEmpty();
    }
}
