package io.picasso.devstack.stripe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.stripe.exception.StripeException;
import com.stripe.model.BalanceTransaction;
import com.stripe.model.Charge;
import com.stripe.model.PaymentIntent;
import com.stripe.param.PaymentIntentCaptureParams;
import com.stripe.param.PaymentIntentRetrieveParams;
import com.stripe.service.V1Services;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FeesTest {
    private static final String MOVEMENT = "latest_charge.balance_transaction";

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

    private PaymentIntent capture(PaymentIntent held) throws StripeException {
        return v1().paymentIntents()
                .capture(
                        held.getId(),
                        PaymentIntentCaptureParams.builder().addExpand(MOVEMENT).build(),
                        SimulatorFixture.key("capture " + held.getId()));
    }

    private PaymentIntent retrieve(PaymentIntent intent) throws StripeException {
        return v1().paymentIntents()
                .retrieve(
                        intent.getId(),
                        PaymentIntentRetrieveParams.builder()
                                .addExpand(MOVEMENT)
                                .build());
    }

    private static Optional<BalanceTransaction> movement(PaymentIntent intent) {
        return Optional.ofNullable(intent.getLatestChargeObject().getBalanceTransactionObject());
    }

    @ParameterizedTest
    @CsvSource({"usd, 4900, 172", "usd, 350, 40", "eur, 50, 31", "jpy, 4900, 142", "jpy, 50, 1"})
    void theAnswerToACaptureTellsTheFee(String currency, long amount, long fee) throws Exception {
        BalanceTransaction movement =
                movement(capture(stripe.held(currency, amount))).orElseThrow();

        assertThat(movement.getAmount()).isEqualTo(amount);
        assertThat(movement.getFee()).isEqualTo(fee);
        assertThat(movement.getNet()).isEqualTo(amount - fee);
        assertThat(movement.getCurrency()).isEqualTo(currency);
        assertThat(movement.getFeeDetails().getFirst().getAmount()).isEqualTo(fee);
    }

    /** 2.9 % of 500 is 14.5 and of 1500 is 43.5; of 499 it is 14.471. */
    @ParameterizedTest
    @CsvSource({"500, 15", "1500, 44", "499, 14"})
    void thePercentageIsRoundedHalfUp(long amount, long fee) {
        assertThat(Charges.fee(amount, "jpy")).isEqualTo(fee);
        assertThat(Charges.fee(amount, "usd")).isEqualTo(fee + 30);
    }

    @Test
    void aLateFeeIsToldWhenItIsThere() throws Exception {
        stripe.switches("{\"lateFees\": 600}");
        PaymentIntent held = stripe.held("usd", 4_900);

        PaymentIntent captured = capture(held);

        assertThat(captured.getStatus()).isEqualTo("succeeded");
        assertThat(captured.getLatestChargeObject().getBalanceTransaction()).isNull();
        await().until(() -> movement(retrieve(held)).isPresent());
        BalanceTransaction movement = movement(retrieve(held)).orElseThrow();
        assertThat(movement.getFee()).isEqualTo(172);
        await().until(() -> stripe.sink.types().contains("charge.updated"));
        Charge updated = stripe.sink.events().stream()
                .filter(event -> event.getType().equals("charge.updated"))
                .map(event ->
                        (Charge) event.getDataObjectDeserializer().getObject().orElseThrow())
                .findFirst()
                .orElseThrow();
        assertThat(updated.getBalanceTransaction()).isEqualTo(movement.getId());
        assertThat(movement(capture(held)))
                .as("The answer under the key is the one that was given")
                .isEmpty();
    }

    @Test
    void aLateFeeSurvivesARestart() throws Exception {
        stripe.switches("{\"lateFees\": true}");
        PaymentIntent held = stripe.held("usd", 4_900);
        capture(held);

        stripe.restart();

        await().until(() -> movement(retrieve(held)).isPresent());
    }

    @Test
    void theSwitchIsShownAndPutBack() throws Exception {
        stripe.switches("{\"lateFees\": true}");
        assertThat(shown()).isEqualTo(2_000);
        stripe.switches("{\"latencyMillis\": 0}");
        assertThat(shown()).isEqualTo(2_000);
        stripe.switches("{\"lateFees\": false}");
        assertThat(shown()).isZero();
        assertThat(stripe.post(stripe.base() + "/_switches", "{\"lateFees\": -1}")
                        .statusCode())
                .isEqualTo(400);
        assertThat(stripe.post(stripe.base() + "/_switches", "{\"lateFees\": \"soon\"}")
                        .statusCode())
                .isEqualTo(400);
        assertThat(shown()).isZero();
    }

    private long shown() throws Exception {
        JsonNode switches = Json.parse(stripe.get("/_switches").body());
        return switches.required("lateFees").longValue();
    }
}
