package io.picasso.devstack.stripe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import com.stripe.exception.SignatureVerificationException;
import com.stripe.model.Event;
import com.stripe.model.checkout.Session;
import com.stripe.net.Webhook;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WebhooksTest {
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

    private void expireOne() throws Exception {
        Session session = stripe.session("order-1", 350);
        stripe.stripe().v1().checkout().sessions().expire(session.getId());
    }

    @Test
    void theSignatureHoldsForTheBodyAndForNoOther() throws Exception {
        expireOne();
        await().until(() -> !stripe.sink.events().isEmpty());

        String[] raw = stripe.sink.firstRaw();
        Event event = Webhook.constructEvent(raw[0], raw[1], WebhookSink.SECRET);
        assertThat(event.getDataObjectDeserializer().getObject()).containsInstanceOf(Session.class);
        assertThatExceptionOfType(SignatureVerificationException.class)
                .isThrownBy(() -> Webhook.constructEvent(raw[0].replace("350", "351"), raw[1], WebhookSink.SECRET));
        assertThatExceptionOfType(SignatureVerificationException.class)
                .isThrownBy(() -> Webhook.constructEvent(raw[0], raw[1], "whsec_other"));
    }

    @Test
    void whatIsNotTakenComesAgain() throws Exception {
        stripe.sink.broken(true);
        expireOne();
        stripe.sink.broken(false);

        await().until(() -> stripe.sink.types().contains("checkout.session.expired"));
    }

    @Test
    void whatWasNotTakenComesAgainAfterARestart() throws Exception {
        stripe.sink.broken(true);
        expireOne();
        stripe.restart();
        stripe.sink.broken(false);

        await().until(() -> stripe.sink.types().contains("checkout.session.expired"));
    }

    @Test
    void theyComeTwiceWhenSwitchedSo() throws Exception {
        stripe.switches("{\"webhooks\": {\"mode\": \"twice\", \"delayMillis\": 10}}");
        expireOne();

        await().until(() -> stripe.sink.events().size() == 2);
        assertThat(stripe.sink.events().getFirst().getId())
                .isEqualTo(stripe.sink.events().getLast().getId());
    }

    @Test
    void theyNeverComeWhenSwitchedSo() throws Exception {
        stripe.switches("{\"webhooks\": {\"mode\": \"never\"}}");
        expireOne();
        stripe.switches("{\"webhooks\": {\"mode\": \"normal\"}}");
        stripe.session("order-2", 350);
        stripe.stripe()
                .v1()
                .checkout()
                .sessions()
                .expire(stripe.session("order-3", 350).getId());

        await().until(() -> !stripe.sink.events().isEmpty());
        Session told = (Session) stripe.sink
                .events()
                .getFirst()
                .getDataObjectDeserializer()
                .getObject()
                .orElseThrow();
        assertThat(told.getClientReferenceId()).isEqualTo("order-3");
        assertThat(stripe.stripe().v1().events().list().getData()).hasSize(2);
    }

    @Test
    void nonsenseSwitchesAreRefused() throws Exception {
        assertThat(stripe.post(stripe.base() + "/_switches", "{\"webhooks\": {\"mode\": \"backwards\"}}")
                        .statusCode())
                .isEqualTo(400);
        assertThat(stripe.post(stripe.base() + "/_switches", "{").statusCode()).isEqualTo(400);
    }
}
