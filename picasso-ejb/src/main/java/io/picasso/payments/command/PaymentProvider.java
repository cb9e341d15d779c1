package io.picasso.payments.command;

import com.stripe.StripeClient;
import com.stripe.exception.ApiConnectionException;
import com.stripe.exception.IdempotencyException;
import com.stripe.exception.StripeException;
import com.stripe.model.BalanceTransaction;
import com.stripe.model.Charge;
import com.stripe.model.PaymentIntent;
import com.stripe.model.Refund;
import com.stripe.model.StripeError;
import com.stripe.model.checkout.Session;
import com.stripe.net.RequestOptions;
import com.stripe.param.EventListParams;
import com.stripe.param.PaymentIntentCancelParams;
import com.stripe.param.PaymentIntentCaptureParams;
import com.stripe.param.PaymentIntentRetrieveParams;
import com.stripe.param.RefundCreateParams;
import com.stripe.param.RefundListParams;
import com.stripe.param.checkout.SessionListParams;
import com.stripe.service.V1Services;
import io.picasso.contract.FaultPoint;
import io.picasso.orders.OrderId;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Stripe, in the few words that the product needs. Every call is bounded in time and made once: whoever calls decides whether
 * and with which key it is made again. Never to be called inside a transaction. Thread-safe.
 */
@ApplicationScoped
public class PaymentProvider {
    private static final Logger LOG = System.getLogger(PaymentProvider.class.getName());
    private static final String FEE = "latest_charge.balance_transaction";
    private static final int CONNECT_MS = 2_000;
    private static final int READ_MS = 8_000;
    private static final int RATE_LIMITED = 429;
    private static final int IN_USE = 409;
    private static final int CLOCK_SKEW_SECONDS = 60;

    @Inject
    @ConfigProperty(name = "picasso.stripe.api-base", defaultValue = "https://api.stripe.com")
    private String apiBase;

    @Inject
    @ConfigProperty(name = "picasso.stripe.secret-key")
    private String secretKey;

    @Inject
    @ConfigProperty(name = "picasso.public-url", defaultValue = "http://127.0.0.1:9080")
    private String publicUrl;

    private @Nullable V1Services stripe;

    /** A call to Stripe. */
    private interface Call<T> {
        T make(V1Services services) throws StripeException;
    }

    @PostConstruct
    void open() {
        stripe = StripeClient.builder()
                .setApiKey(secretKey)
                .setApiBase(apiBase)
                .setConnectTimeout(CONNECT_MS)
                .setReadTimeout(READ_MS)
                .setMaxNetworkRetries(0)
                .build()
                .v1();
    }

    /** Opens the page on which the buyer pays; with the same payment and key it is the same page. */
    Answer<Checkout> open(Payment payment) {
        return ask(
                        "open",
                        services -> services.checkout()
                                .sessions()
                                .create(CheckoutTerms.of(payment, publicUrl), key(payment.openKey())))
                .map(PaymentProvider::checkout);
    }

    /** Looks for a page of this order, when the answer to its opening is lost for good; none is null. */
    Answer<Optional<Checkout>> find(OrderId order, Instant since) {
        SessionListParams recent = SessionListParams.builder()
                .setCreated(SessionListParams.Created.builder()
                        .setGte(since.getEpochSecond() - CLOCK_SKEW_SECONDS)
                        .build())
                .setLimit(100L)
                .build();
        return ask(
                        "find",
                        services -> StreamSupport.stream(
                                        services.checkout()
                                                .sessions()
                                                .list(recent)
                                                .autoPagingIterable()
                                                .spliterator(),
                                        false)
                                .filter(session -> order.value().equals(session.getClientReferenceId()))
                                .findFirst())
                .map(found -> found.map(PaymentProvider::checkout));
    }

    Answer<Checkout> look(String session) {
        return ask("look", services -> services.checkout().sessions().retrieve(session))
                .map(PaymentProvider::checkout);
    }

    /** Closes the page; refused when it is closed already, or paid. */
    Answer<Checkout> expire(String session) {
        return ask("expire", services -> services.checkout().sessions().expire(session))
                .map(PaymentProvider::checkout);
    }

    /** Takes money that is held; the answer says the provider's fee if that is settled at once. */
    Answer<Holding> capture(String intent, String key) {
        PaymentIntentCaptureParams all =
                PaymentIntentCaptureParams.builder().addExpand(FEE).build();
        return ask("capture", services -> services.paymentIntents().capture(intent, all, key(key)))
                .map(PaymentProvider::holding);
    }

    /** Gives money back that was taken; with the same key it is given back once. */
    Answer<Refund> refund(String intent, String key) {
        RefundCreateParams all =
                RefundCreateParams.builder().setPaymentIntent(intent).build();
        return ask("refund", services -> services.refunds().create(all, key(key)));
    }

    /** The refund of a payment, if there is one that did not fail. */
    Answer<Optional<Refund>> findRefund(String intent) {
        RefundListParams ofIntent =
                RefundListParams.builder().setPaymentIntent(intent).build();
        return ask(
                "find-refund",
                services -> services.refunds().list(ofIntent).getData().stream()
                        .filter(refund ->
                                !"failed".equals(refund.getStatus()) && !"canceled".equals(refund.getStatus()))
                        .findFirst());
    }

    /** The order to which money belongs; empty for money that is not of an order. */
    Answer<Optional<String>> orderOf(String intent) {
        return ask("order-of", services -> services.paymentIntents().retrieve(intent))
                .map(found -> Optional.ofNullable(found.getMetadata()).map(data -> data.get(CheckoutTerms.ORDER)));
    }

    /** Lets money go that is held. */
    Answer<Funds> release(String intent) {
        PaymentIntentCancelParams abandoned = PaymentIntentCancelParams.builder()
                .setCancellationReason(PaymentIntentCancelParams.CancellationReason.ABANDONED)
                .build();
        return ask("release", services -> services.paymentIntents().cancel(intent, abandoned))
                .map(PaymentProvider::funds);
    }

    Answer<Holding> holding(String intent) {
        PaymentIntentRetrieveParams withFee =
                PaymentIntentRetrieveParams.builder().addExpand(FEE).build();
        return ask("funds", services -> services.paymentIntents().retrieve(intent, withFee))
                .map(PaymentProvider::holding);
    }

    /** What happened, newest first: events of some types since an instant, behind one of them when it is given. */
    Answer<EventPage> events(List<String> types, Instant since, @Nullable String after) {
        EventListParams.Builder wanted = EventListParams.builder()
                .addAllType(types)
                .setCreated(EventListParams.Created.builder()
                        .setGte(since.getEpochSecond())
                        .build())
                .setLimit(100L);
        EventListParams page =
                after == null ? wanted.build() : wanted.setStartingAfter(after).build();
        return ask("events", services -> services.events().list(page))
                .map(list -> new EventPage(list.getData(), Boolean.TRUE.equals(list.getHasMore())));
    }

    private <T> Answer<T> ask(String what, Call<T> call) {
        V1Services services = stripe;
        if (services == null) {
            throw new IllegalStateException("The provider is used before it was opened.");
        }
        try {
            FaultPoint.reached("provider.before " + what);
            T answer = call.make(services);
            FaultPoint.reached("provider.after " + what);
            return new Answer.Done<>(answer);
        } catch (StripeException fault) {
            return read(fault);
        }
    }

    private static <T> Answer<T> read(StripeException fault) {
        Integer status = fault.getStatusCode();
        if (fault instanceof ApiConnectionException || status == null) {
            return new Answer.Unknown<>(false, "no answer");
        }
        if (fault instanceof IdempotencyException) {
            return new Answer.Unknown<>(true, "the key was used for something else");
        }
        if (status == RATE_LIMITED || status == IN_USE) {
            return new Answer.Unknown<>(false, "busy: " + status);
        }
        if (status == 401 || status == 403) {
            LOG.log(Level.ERROR, "Stripe does not accept the secret key ({0}).", fault.getRequestId());
            return new Answer.Unknown<>(false, "not let in");
        }
        return status >= 500
                ? new Answer.Unknown<>(isReplay(fault.getStripeError()), "fault " + status)
                : new Answer.Refused<>(String.valueOf(fault.getCode()), String.valueOf(fault.getUserMessage()));
    }

    private static boolean isReplay(@Nullable StripeError error) {
        return error != null
                && error.getLastResponse() != null
                && error.getLastResponse()
                        .headers()
                        .firstValue("Idempotent-Replayed")
                        .isPresent();
    }

    private static RequestOptions key(String key) {
        String salt = FaultPoint.planted("fresh-key-per-retry") ? "-" + System.nanoTime() : "";
        return RequestOptions.builder().setIdempotencyKey(key + salt).build();
    }

    /** Reads Stripe's session. */
    static Checkout checkout(Session session) {
        Checkout.Status status = switch (session.getStatus()) {
            case "open" -> Checkout.Status.OPEN;
            case "complete" -> Checkout.Status.PAID;
            default -> Checkout.Status.EXPIRED;
        };
        return new Checkout(session.getId(), session.getUrl(), status, session.getPaymentIntent());
    }

    private static Holding holding(PaymentIntent intent) {
        return new Holding(funds(intent), fee(intent));
    }

    /** A fee in another currency than the price's cannot stand in the books of the sale; the estimate stays there. */
    private static @Nullable Long fee(PaymentIntent intent) {
        Charge charge = intent.getLatestChargeObject();
        BalanceTransaction movement = charge == null ? null : charge.getBalanceTransactionObject();
        return movement != null && intent.getCurrency().equalsIgnoreCase(movement.getCurrency())
                ? movement.getFee()
                : null;
    }

    /** Reads Stripe's payment intent. */
    static Funds funds(PaymentIntent intent) {
        return switch (intent.getStatus()) {
            case "requires_capture" -> Funds.HELD;
            case "succeeded" -> Funds.TAKEN;
            case "canceled" -> Funds.RELEASED;
            default -> Funds.FREE;
        };
    }
}
