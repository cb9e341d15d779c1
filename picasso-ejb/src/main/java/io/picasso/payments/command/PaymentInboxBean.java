package io.picasso.payments.command;

import com.stripe.exception.EventDataObjectDeserializationException;
import com.stripe.exception.SignatureVerificationException;
import com.stripe.model.Dispute;
import com.stripe.model.Event;
import com.stripe.model.EventDataObjectDeserializer;
import com.stripe.model.PaymentIntent;
import com.stripe.model.StripeObject;
import com.stripe.model.checkout.Session;
import com.stripe.net.Webhook;
import io.picasso.contract.PartUnavailableException;
import io.picasso.orders.CancelReason;
import io.picasso.orders.OrderId;
import io.picasso.payments.PaymentInbox;
import io.picasso.platform.sharding.ShardFaults;
import jakarta.ejb.EJB;
import jakarta.ejb.Local;
import jakarta.ejb.LocalBean;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Takes Stripe's messages: proves them, finds their order, and lets them take effect once. */
@Stateless
@Local(PaymentInbox.class)
@LocalBean
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class PaymentInboxBean implements PaymentInbox {
    private static final Logger LOG = System.getLogger(PaymentInboxBean.class.getName());
    private static final long TOLERANCE_SECONDS = 300;

    /** The events that something is done about; others may come and are let pass. */
    static final List<String> TYPES = List.of(
            "checkout.session.completed",
            "checkout.session.expired",
            "payment_intent.payment_failed",
            "charge.dispute.created",
            "charge.dispute.closed");

    @EJB
    private PaymentStore payments;

    @Inject
    private PaymentProvider provider;

    @Inject
    private Settlement settlement;

    @Inject
    @ConfigProperty(name = "picasso.stripe.webhook-secret")
    private String secret;

    @Override
    public Verdict take(String body, String signature) {
        Optional<Event> event = proved(body, signature);
        event.ifPresent(this::takeProved);
        return event.isPresent() ? Verdict.TAKEN : Verdict.REFUSED;
    }

    /** Takes an event that is Stripe's for certain: its signature was proved, or we asked Stripe for it. */
    public void takeProved(Event event) {
        content(event).ifPresent(content -> take(event, content));
    }

    private Optional<Event> proved(String body, String signature) {
        try {
            return Optional.of(Webhook.constructEvent(body, signature, secret, TOLERANCE_SECONDS))
                    .filter(event -> event.getId() != null && event.getType() != null);
        } catch (SignatureVerificationException forged) {
            LOG.log(Level.DEBUG, "A message that is not Stripe's was refused", forged);
            return Optional.empty();
        } catch (RuntimeException unreadable) {
            // The library lets its JSON parser's own faults through, and its types are not for us to name.
            LOG.log(Level.DEBUG, "A message that is no event was refused", unreadable);
            return Optional.empty();
        }
    }

    /** The object of the message, also when the account's API version is not the library's. */
    private static Optional<StripeObject> content(Event event) {
        EventDataObjectDeserializer content = event.getDataObjectDeserializer();
        try {
            return Optional.of(
                    content.getObject().isPresent() ? content.getObject().get() : content.deserializeUnsafe());
        } catch (EventDataObjectDeserializationException unreadable) {
            LOG.log(Level.WARNING, "Cannot read the object of " + event.getType(), unreadable);
            return Optional.empty();
        }
    }

    private void take(Event event, StripeObject content) {
        Report report = new Report(event.getId(), event.getType());
        switch (content) {
            case Session session ->
                order(session.getClientReferenceId())
                        .ifPresent(order -> ShardFaults.run(
                                order.stream(), () -> take(report, order, PaymentProvider.checkout(session))));
            case PaymentIntent intent ->
                order(intent.getMetadata())
                        .ifPresent(order -> ShardFaults.run(order.stream(), () -> take(report, order, intent)));
            case Dispute dispute ->
                orderOf(dispute)
                        .ifPresent(order -> ShardFaults.run(order.stream(), () -> take(report, order, dispute)));
            default -> LOG.log(Level.DEBUG, "Nothing is done about {0}.", event.getType());
        }
    }

    /**
     * A page that was paid or closed. What we closed ourselves is not news: the answer to that call says it, or the janitor
     * asks for it.
     */
    private void take(Report report, OrderId order, Checkout checkout) {
        Optional<Payment> payment = payments.unlessTaken(order, report);
        if (payment.isEmpty()) {
            return;
        }
        String intent = checkout.paymentIntent();
        boolean open = payment.get().state() == PaymentState.OPEN
                && checkout.session().equals(payment.get().session());
        if (checkout.status() == Checkout.Status.PAID && intent != null) {
            settlement.authorised(payment.get(), checkout.session(), intent, report);
        } else if (checkout.status() == Checkout.Status.EXPIRED && open) {
            settlement.closed(order, PaymentState.EXPIRED, CancelReason.EXPIRED, report);
        }
    }

    /** A card that was declined. The other news of a payment intent are answers to calls of our own. */
    private void take(Report report, OrderId order, PaymentIntent intent) {
        if (report.type().equals("payment_intent.payment_failed")
                && payments.unlessTaken(order, report).isPresent()) {
            LOG.log(Level.DEBUG, "{0} was declined for {1}.", intent.getId(), order);
            settlement.requestCancel(order, CancelReason.DECLINED, report);
        }
    }

    /** A dispute knows the money and not the order: the provider is asked for that. */
    private Optional<OrderId> orderOf(Dispute dispute) {
        return switch (provider.orderOf(dispute.getPaymentIntent())) {
            case Answer.Done<Optional<String>>(Optional<String> reference) -> order(reference.orElse(null));
            case Answer.Refused<Optional<String>> unknown -> Optional.empty();
            case Answer.Unknown<Optional<String>> silent ->
                throw new PartUnavailableException("stripe", new IllegalStateException(silent.why()));
        };
    }

    private void take(Report report, OrderId order, Dispute dispute) {
        Optional<Payment> payment = payments.unlessTaken(order, report);
        if (payment.isEmpty()) {
            return;
        }
        switch (report.type()) {
            case "charge.dispute.created" -> settlement.disputeOpened(order, dispute.getId(), report);
            case "charge.dispute.closed" ->
                settlement.disputeClosed(order, dispute.getId(), !"lost".equals(dispute.getStatus()), report);
            default -> LOG.log(Level.DEBUG, "{0} goes on: {1}", dispute.getId(), report.type());
        }
    }

    private static Optional<OrderId> order(@Nullable Map<String, String> metadata) {
        return metadata == null ? Optional.empty() : order(metadata.get(CheckoutTerms.ORDER));
    }

    private static Optional<OrderId> order(@Nullable String reference) {
        try {
            return reference == null ? Optional.empty() : Optional.of(new OrderId(reference));
        } catch (IllegalArgumentException notOurs) {
            LOG.log(Level.DEBUG, "Not an order of ours", notOurs);
            return Optional.empty();
        }
    }
}
