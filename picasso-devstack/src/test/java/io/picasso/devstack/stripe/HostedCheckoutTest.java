package io.picasso.devstack.stripe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.stripe.model.PaymentIntent;
import com.stripe.model.checkout.Session;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HostedCheckoutTest {
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

    @Test
    void theGoodCardIsAuthorisedAndTheBuyerSentBack() throws Exception {
        Session session = stripe.session("order-1", 350);

        assertThat(stripe.get(session.getUrl()).body())
                .contains("$3.50", "cardNumber", "Dunes &lt;at&gt; &quot;dusk&quot;")
                .doesNotContain("<script");
        HttpResponse<String> answer = stripe.pay(session.getUrl(), "4242 4242 4242 4242");

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location"))
                .contains("http://127.0.0.1:9/done?session=" + session.getId());
        Session complete = stripe.retrieve(session);
        assertThat(complete.getStatus()).isEqualTo("complete");
        PaymentIntent intent = stripe.stripe().v1().paymentIntents().retrieve(complete.getPaymentIntent());
        assertThat(intent.getStatus()).isEqualTo("requires_capture");
        assertThat(intent.getAmountCapturable()).isEqualTo(350);
        assertThat(intent.getMetadata()).containsEntry("orderId", "order-1");
        await().until(() -> stripe.sink.types().contains("checkout.session.completed"));
        assertThat(stripe.sink.types()).contains("payment_intent.amount_capturable_updated");
        assertThat(stripe.pay(session.getUrl(), "4242424242424242").body()).contains("already been completed");
        assertThat(stripe.ledger().path("authorisations")).hasSize(1);
    }

    @Test
    void theDeclinedCardLeavesTheSessionOpenForAnother() throws Exception {
        Session session = stripe.session("order-1", 350);

        HttpResponse<String> answer = stripe.pay(session.getUrl(), "4000000000000002");

        assertThat(answer.statusCode()).isEqualTo(402);
        assertThat(answer.body()).contains("Your card was declined.");
        assertThat(stripe.retrieve(session).getStatus()).isEqualTo("open");
        await().until(() -> stripe.sink.types().contains("payment_intent.payment_failed"));
        PaymentIntent failed = (PaymentIntent) stripe.sink
                .events()
                .getFirst()
                .getDataObjectDeserializer()
                .getObject()
                .orElseThrow();
        assertThat(failed.getMetadata()).containsEntry("orderId", "order-1");
        assertThat(failed.getLastPaymentError().getCode()).isEqualTo("card_declined");
        assertThat(stripe.ledger().path("authorisations")).isEmpty();
        assertThat(stripe.pay(session.getUrl(), "4242424242424242").statusCode())
                .isEqualTo(303);
    }

    @Test
    void threeDSecureAuthorisesWhenCompleted() throws Exception {
        Session session = stripe.session("order-1", 350);

        HttpResponse<String> challenge = stripe.pay(session.getUrl(), "4000002500003155");

        assertThat(challenge.statusCode()).isEqualTo(200);
        assertThat(challenge.body()).contains("Complete authentication", "Fail authentication");
        String url = challengeUrl(challenge.body());
        assertThat(stripe.post(url, "outcome=perhaps").statusCode()).isEqualTo(422);
        assertThat(stripe.post(url, "outcome=complete").statusCode()).isEqualTo(303);
        assertThat(stripe.retrieve(session).getStatus()).isEqualTo("complete");
        assertThat(stripe.post(url, "outcome=complete").statusCode()).isEqualTo(409);
    }

    @Test
    void threeDSecureDeclinesWhenFailed() throws Exception {
        Session session = stripe.session("order-1", 350);
        String url =
                challengeUrl(stripe.pay(session.getUrl(), "4000002500003155").body());

        HttpResponse<String> answer = stripe.post(url, "outcome=fail");

        assertThat(answer.statusCode()).isEqualTo(402);
        assertThat(answer.body()).contains("unable to authenticate");
        assertThat(stripe.retrieve(session).getStatus()).isEqualTo("open");
        await().until(() -> stripe.sink.types().contains("payment_intent.payment_failed"));
        assertThat(stripe.ledger().path("authorisations")).isEmpty();
    }

    private String challengeUrl(String html) {
        int at = html.indexOf("/c/3ds/");
        return stripe.base() + html.substring(at, html.indexOf('"', at));
    }

    @ParameterizedTest
    @CsvSource({
        "1234, 12/40, 123, Your card number is invalid.",
        "hello, 12/40, 123, Your card number is invalid.",
        "4242424242424241, 12/40, 123, Your card number is invalid.",
        "4242424242424242, 13/40, 123, expiration date is incomplete",
        "4242424242424242, 12/20, 123, expiration date is in the past",
        "4242424242424242, 12/40, 1, security code is incomplete"
    })
    void nonsenseIsRefusedWithoutATrace(String number, String expiry, String cvc, String message) throws Exception {
        Session session = stripe.session("order-1", 350);

        HttpResponse<String> answer =
                stripe.post(session.getUrl(), "cardNumber=" + number + "&expiry=" + expiry + "&cvc=" + cvc);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains(message.replace("'", "&#39;"));
        assertThat(stripe.retrieve(session).getPaymentIntent()).isNull();
    }

    @Test
    void anExpiredSessionSaysSo() throws Exception {
        Session session = stripe.session("order-1", 350);
        stripe.pay(session.getUrl(), "4000000000000002");
        stripe.stripe().v1().checkout().sessions().expire(session.getId());

        assertThat(stripe.get(session.getUrl()).body()).contains("This checkout has expired");
        assertThat(stripe.pay(session.getUrl(), "4242424242424242").statusCode())
                .isEqualTo(409);
        await().until(() -> stripe.sink
                .types()
                .containsAll(java.util.List.of("checkout.session.expired", "payment_intent.canceled")));
        assertThat(stripe.ledger().path("voids")).isEmpty();
        assertThat(stripe.get("/c/pay/cs_test_none").statusCode()).isEqualTo(404);
    }

    @Test
    void instantPaymentPaysEachNewSession() throws Exception {
        stripe.switches("{\"instantPayment\": true}");

        Session session = stripe.session("order-1", 350);

        assertThat(stripe.retrieve(session).getStatus()).isEqualTo("complete");
        await().until(() -> stripe.sink.types().contains("checkout.session.completed"));
    }
}
