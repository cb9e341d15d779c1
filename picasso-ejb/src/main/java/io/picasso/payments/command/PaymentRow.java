package io.picasso.payments.command;

import io.picasso.accounts.AccountId;
import io.picasso.contract.Money;
import io.picasso.orders.OrderId;
import io.picasso.pictures.PictureId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.NullUnmarked;

/** One order's payment. Times are UTC. */
@Entity
@Table(name = "payment")
@NullUnmarked
public class PaymentRow {
    /** How soon somebody looks after a payment that waits for another step of the sale, should that step be lost. */
    private static final Duration FALLBACK = Duration.ofSeconds(15);

    @Id
    @Column(name = "order_id")
    private String orderId;

    @Enumerated(EnumType.STRING)
    @Column(name = "state", nullable = false)
    private PaymentState state;

    @Column(name = "picture_id", nullable = false)
    private String pictureId;

    @Column(name = "title", nullable = false)
    private String title;

    @Column(name = "buyer", nullable = false)
    private String buyer;

    @Column(name = "seller", nullable = false)
    private String seller;

    @Column(name = "edition", nullable = false)
    private int edition;

    @Column(name = "amount", nullable = false)
    private long amount;

    @Column(name = "currency", nullable = false)
    private String currency;

    @Column(name = "session_id")
    private String sessionId;

    @Column(name = "checkout_url")
    private String checkoutUrl;

    @Column(name = "payment_intent")
    private String paymentIntent;

    /** Part of the idempotency keys; rises only when the provider has answered a key with a fault for good. */
    @Column(name = "generation", nullable = false)
    private int generation;

    @Column(name = "attempts", nullable = false)
    private int attempts;

    /** Null when nobody needs to look after it. */
    @Column(name = "next_attempt_at")
    private LocalDateTime nextAttemptAt;

    @Column(name = "until_at", nullable = false)
    private LocalDateTime untilAt;

    @Column(name = "created_at", nullable = false)
    private LocalDateTime createdAt;

    @Column(name = "updated_at", nullable = false)
    private LocalDateTime updatedAt;

    /** Null in rows that are older than the division of a sale: then the seller is the creator as far as money goes. */
    @Column(name = "creator")
    private String creator;

    @Column(name = "royalty_percent", nullable = false)
    private int royaltyPercent;

    @Column(name = "provider_fee")
    private Long providerFee;

    @Column(name = "refund_id")
    private String refundId;

    @Column(name = "decide_until_at")
    private LocalDateTime decideUntilAt;

    protected PaymentRow() {}

    PaymentRow(OrderId order, Payment.Terms terms, PaymentState state, Instant now) {
        this.orderId = order.value();
        this.pictureId = terms.picture().value();
        this.title = terms.title();
        this.buyer = terms.buyer().value();
        this.seller = terms.seller().value();
        this.creator = terms.creator().value();
        this.royaltyPercent = terms.royaltyPercent();
        this.edition = terms.edition();
        this.amount = terms.price().amount();
        this.currency = terms.price().currency();
        this.untilAt = utc(terms.until());
        this.createdAt = utc(now);
        move(state, now);
    }

    /** Goes on to a state; work is due at once. */
    void move(PaymentState next, Instant now) {
        state = next;
        attempts = 0;
        updatedAt = utc(now);
        nextAttemptAt = switch (next) {
            case OPENING, EXPIRING, CAPTURING, REFUNDING, VOIDING -> utc(now);
            case OPEN, AUTHORISED -> utc(now.plus(FALLBACK));
            case CAPTURED -> providerFee == null ? utc(now.plus(FALLBACK)) : decideUntilAt;
            case REFUNDED, EXPIRED, VOIDED -> null;
        };
        decideUntilAt = next == PaymentState.CAPTURED ? decideUntilAt : null;
    }

    /** Whether there is something to do by now. */
    boolean isDue(Instant now) {
        return nextAttemptAt != null && !nextAttemptAt.isAfter(utc(now));
    }

    /** Takes the work for a while, if it is due; nobody else gets it before the lease is over. */
    boolean claim(Instant now, Duration lease) {
        if (!isDue(now)) {
            return false;
        }
        attempts++;
        nextAttemptAt = utc(now.plus(lease));
        return true;
    }

    void postpone(Instant until, boolean freshKey) {
        nextAttemptAt = utc(until);
        generation += freshKey ? 1 : 0;
    }

    void session(String id, String url) {
        sessionId = id;
        checkoutUrl = url == null ? checkoutUrl : url;
    }

    void intent(String id) {
        paymentIntent = id;
    }

    void refund(String id) {
        refundId = id;
    }

    /** Whether the provider's fee is still to be booked. */
    boolean isFeeOpen() {
        return providerFee == null && (state == PaymentState.CAPTURED || state == PaymentState.REFUNDING);
    }

    /** The provider's fee is known. */
    void fee(long minorUnits) {
        providerFee = minorUnits;
        rest();
    }

    /** Somebody asked for a refund that is decided by then; null when that is settled. */
    void decideUntil(Instant until) {
        decideUntilAt = until == null ? null : utc(until);
        rest();
    }

    /** Nobody needs to look after money that was taken before the next thing about it is due. */
    private void rest() {
        if (state == PaymentState.CAPTURED && providerFee != null) {
            nextAttemptAt = decideUntilAt;
        }
    }

    PaymentState state() {
        return state;
    }

    OrderId order() {
        return new OrderId(orderId);
    }

    Payment read() {
        Payment.Terms terms = new Payment.Terms(
                new PictureId(pictureId),
                title,
                new AccountId(buyer),
                new AccountId(seller),
                new AccountId(creator == null ? seller : creator),
                royaltyPercent,
                edition,
                new Money(amount, currency),
                untilAt.toInstant(ZoneOffset.UTC));
        return new Payment(
                order(),
                state,
                terms,
                sessionId,
                checkoutUrl,
                paymentIntent,
                "open-" + orderId + "-" + generation,
                "capture-" + orderId + "-" + generation,
                "refund-" + orderId + "-" + generation,
                providerFee,
                decideUntilAt == null ? null : decideUntilAt.toInstant(ZoneOffset.UTC),
                generation > 0,
                attempts,
                createdAt.toInstant(ZoneOffset.UTC));
    }

    private static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
