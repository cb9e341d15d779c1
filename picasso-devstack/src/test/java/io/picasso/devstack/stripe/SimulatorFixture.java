package io.picasso.devstack.stripe;

import com.fasterxml.jackson.databind.JsonNode;
import com.stripe.StripeClient;
import com.stripe.exception.StripeException;
import com.stripe.model.PaymentIntent;
import com.stripe.model.checkout.Session;
import com.stripe.net.RequestOptions;
import com.stripe.param.PaymentIntentCreateParams;
import com.stripe.param.checkout.SessionCreateParams;
import com.stripe.param.checkout.SessionCreateParams.LineItem;
import com.stripe.param.checkout.SessionCreateParams.LineItem.PriceData;
import com.stripe.param.checkout.SessionCreateParams.LineItem.PriceData.ProductData;
import com.stripe.param.checkout.SessionCreateParams.PaymentIntentData;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;

/** A simulator, its webhook sink and a stripe-java client that is pointed at it. */
final class SimulatorFixture implements AutoCloseable {
    static final String KEY = "sk_test_picasso";

    final WebhookSink sink = new WebhookSink();
    final Path home;
    private StripeServer server;
    private final HttpClient http = HttpClient.newHttpClient();

    SimulatorFixture(Path home) throws IOException {
        this.home = home;
        this.server = start();
    }

    private StripeServer start() throws IOException {
        return new StripeServer(
                new StripeServer.Settings(0, home, sink.url(), WebhookSink.SECRET, KEY), Clock.systemUTC());
    }

    void restart() throws IOException {
        server.close();
        server = start();
    }

    String base() {
        return server.base();
    }

    StripeClient stripe() {
        return stripe(KEY);
    }

    StripeClient stripe(String key) {
        return StripeClient.builder()
                .setApiKey(key)
                .setApiBase(server.base())
                .setMaxNetworkRetries(0)
                .setConnectTimeout(2000)
                .setReadTimeout(5000)
                .build();
    }

    static RequestOptions key(String key) {
        return RequestOptions.builder().setIdempotencyKey(key).build();
    }

    static SessionCreateParams.Builder parameters(String order, long amount) {
        return SessionCreateParams.builder()
                .setMode(SessionCreateParams.Mode.PAYMENT)
                .setClientReferenceId(order)
                .setSuccessUrl("http://127.0.0.1:9/done?session={CHECKOUT_SESSION_ID}")
                .setCancelUrl("http://127.0.0.1:9/picture")
                .addLineItem(LineItem.builder()
                        .setQuantity(1L)
                        .setPriceData(PriceData.builder()
                                .setCurrency("usd")
                                .setUnitAmount(amount)
                                .setProductData(ProductData.builder()
                                        .setName("Dunes <at> \"dusk\"")
                                        .build())
                                .build())
                        .build())
                .setPaymentIntentData(PaymentIntentData.builder()
                        .setCaptureMethod(PaymentIntentData.CaptureMethod.MANUAL)
                        .putMetadata("orderId", order)
                        .build());
    }

    Session session(String order, long amount) throws StripeException {
        return stripe().v1()
                .checkout()
                .sessions()
                .create(parameters(order, amount).build());
    }

    Session retrieve(Session session) throws StripeException {
        return stripe().v1().checkout().sessions().retrieve(session.getId());
    }

    /** A payment of order-9 that waits to be captured. */
    PaymentIntent held(String currency, long amount) throws StripeException {
        return stripe().v1()
                .paymentIntents()
                .create(PaymentIntentCreateParams.builder()
                        .setAmount(amount)
                        .setCurrency(currency)
                        .setCaptureMethod(PaymentIntentCreateParams.CaptureMethod.MANUAL)
                        .setPaymentMethod("pm_card_visa")
                        .setConfirm(true)
                        .putMetadata("orderId", "order-9")
                        .build());
    }

    /** A payment of order-9 whose money was taken. */
    PaymentIntent captured(String currency, long amount) throws StripeException {
        return stripe().v1().paymentIntents().capture(held(currency, amount).getId());
    }

    HttpResponse<String> pay(String url, String number) throws IOException, InterruptedException {
        return post(url, "cardNumber=" + encode(number) + "&expiry=12%2F40&cvc=123");
    }

    HttpResponse<String> post(String url, String form) throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(URI.create(url))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build(),
                BodyHandlers.ofString());
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        String url = path.startsWith("http") ? path : server.base() + path;
        return http.send(HttpRequest.newBuilder(URI.create(url)).build(), BodyHandlers.ofString());
    }

    JsonNode ledger() throws IOException, InterruptedException {
        return Json.parse(get("/ledger").body());
    }

    void switches(String json) throws IOException, InterruptedException {
        post(server.base() + "/_switches", json);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        server.close();
        sink.close();
    }
}
