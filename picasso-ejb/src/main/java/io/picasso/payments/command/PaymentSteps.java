package io.picasso.payments.command;

import com.stripe.model.Refund;
import io.picasso.contract.FaultPoint;
import io.picasso.orders.CancelReason;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What is asked of the provider in each state of a payment. No step runs in a transaction; each is safe to repeat from its
 * beginning, whatever became of an earlier try.
 */
@ApplicationScoped
public class PaymentSteps {
    private static final Logger LOG = System.getLogger(PaymentSteps.class.getName());
    private static final Duration FIRST_PAUSE = Duration.ofMillis(250);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(20);
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(15);
    private static final int DOUBLINGS = 7;
    private static final int MOST_QUESTIONS_ABOUT_A_FEE = 50;

    @Inject
    private PaymentStore payments;

    @Inject
    private PaymentProvider provider;

    @Inject
    private Settlement settlement;

    /** Takes a payment one step further. */
    void step(Payment payment) {
        switch (payment.state()) {
            case OPENING -> open(payment);
            case OPEN -> look(payment);
            case EXPIRING -> expire(payment);
            case AUTHORISED -> settlement.transfer(payment.order());
            case CAPTURING -> capture(payment);
            case CAPTURED -> lookAfter(payment);
            case REFUNDING -> refund(payment);
            case VOIDING -> release(payment);
            case REFUNDED, EXPIRED, VOIDED -> LOG.log(Level.DEBUG, "Nothing is left to do for {0}.", payment.order());
        }
    }

    private void open(Payment payment) {
        if (isOverdue(payment)) {
            settlement.requestCancel(payment.order(), CancelReason.EXPIRED, null);
            return;
        }
        switch (find(payment)) {
            case Answer.Done<Checkout>(Checkout checkout) -> {
                if (checkout.status() == Checkout.Status.OPEN) {
                    settlement.opened(payment, checkout);
                } else {
                    conclude(payment, checkout);
                }
            }
            case Answer.Refused<Checkout> refused -> neverOpened(payment, refused);
            case Answer.Unknown<Checkout> unknown -> postpone(payment, unknown);
        }
    }

    /**
     * The payment's page: opened, or found again under the same key. When the provider has answered an earlier key with a fault
     * for good, there may be a page that nobody told us of; it is looked for before a new key is used.
     */
    private Answer<Checkout> find(Payment payment) {
        if (!payment.keyRenewed()) {
            return provider.open(payment);
        }
        return switch (provider.find(payment.order(), payment.createdAt())) {
            case Answer.Done<Optional<Checkout>>(Optional<Checkout> found) ->
                found.<Answer<Checkout>>map(Answer.Done::new).orElseGet(() -> provider.open(payment));
            case Answer.Refused<Optional<Checkout>> refused ->
                new Answer.Unknown<>(false, "looking was refused: " + refused.message());
            case Answer.Unknown<Optional<Checkout>> unknown -> new Answer.Unknown<>(false, unknown.why());
        };
    }

    private void neverOpened(Payment payment, Answer.Refused<Checkout> refused) {
        LOG.log(Level.WARNING, "The provider refuses {0}: {1} {2}", payment.order(), refused.code(), refused.message());
        settlement.closed(payment.order(), PaymentState.VOIDED, CancelReason.DECLINED, null);
    }

    /** The page is paid or closed; the order follows. */
    private void conclude(Payment payment, Checkout checkout) {
        String intent = checkout.paymentIntent();
        if (checkout.status() == Checkout.Status.PAID && intent != null) {
            settlement.authorised(payment, checkout.session(), intent, null);
        } else if (checkout.status() == Checkout.Status.EXPIRED) {
            settlement.closed(payment.order(), PaymentState.EXPIRED, CancelReason.EXPIRED, null);
        } else {
            postpone(payment, new Answer.Unknown<Checkout>(false, "not settled yet"));
        }
    }

    /** Asks how an open page stands: the provider's message may be lost, and the reservation may be over. */
    private void look(Payment payment) {
        String session = payment.session();
        if (session == null) {
            throw new IllegalStateException("The open payment of " + payment.order() + " has no session.");
        }
        switch (provider.look(session)) {
            case Answer.Done<Checkout>(Checkout checkout)
            when checkout.status() != Checkout.Status.OPEN -> conclude(payment, checkout);
            case Answer.Done<Checkout> open
            when isOverdue(payment) -> settlement.requestCancel(payment.order(), CancelReason.EXPIRED, null);
            case Answer.Done<Checkout> open -> payments.postpone(payment, nextLook(payment), false);
            case Answer.Refused<Checkout> refused ->
                postpone(payment, new Answer.Unknown<Checkout>(false, refused.message()));
            case Answer.Unknown<Checkout> unknown -> postpone(payment, unknown);
        }
    }

    private static Instant nextLook(Payment payment) {
        Instant next = Instant.now().plus(BETWEEN_LOOKS);
        Instant until = payment.terms().until();
        return until.isBefore(next) ? until : next;
    }

    /** Closes the page. One that may or may not be open is opened first under its old key: then there is one to close. */
    private void expire(Payment payment) {
        String session = payment.session();
        if (session == null) {
            switch (find(payment)) {
                case Answer.Done<Checkout>(Checkout checkout) -> {
                    payments.noteSession(payment.order(), checkout.session());
                    expire(payment, checkout.session());
                }
                case Answer.Refused<Checkout> refused -> neverOpened(payment, refused);
                case Answer.Unknown<Checkout> unknown -> postpone(payment, unknown);
            }
        } else {
            expire(payment, session);
        }
    }

    private void expire(Payment payment, String session) {
        if (FaultPoint.planted("release-before-expire")) {
            settlement.closed(payment.order(), PaymentState.EXPIRED, CancelReason.EXPIRED, null);
            return;
        }
        switch (provider.expire(session)) {
            case Answer.Done<Checkout>(Checkout checkout) -> conclude(payment, checkout);
            case Answer.Unknown<Checkout> unknown -> postpone(payment, unknown);
            case Answer.Refused<Checkout> already -> {
                switch (provider.look(session)) {
                    case Answer.Done<Checkout>(Checkout checkout) -> conclude(payment, checkout);
                    case Answer.Refused<Checkout> refused ->
                        postpone(payment, new Answer.Unknown<Checkout>(false, refused.message()));
                    case Answer.Unknown<Checkout> unknown -> postpone(payment, unknown);
                }
            }
        }
    }

    /** Takes the money. After a first try the provider is asked before it is told again. */
    private void capture(Payment payment) {
        String intent = intentOf(payment);
        Answer<Holding> answer =
                payment.attempts() > 1 ? provider.holding(intent) : new Answer.Done<>(new Holding(Funds.HELD, null));
        if (answer instanceof Answer.Done<Holding>(Holding holding) && holding.funds() == Funds.HELD) {
            answer = provider.capture(intent, payment.captureKey());
        }
        if (answer instanceof Answer.Refused<Holding>) {
            answer = provider.holding(intent);
        }
        switch (answer) {
            case Answer.Done<Holding>(Holding holding)
            when holding.funds() == Funds.TAKEN -> settlement.captured(payment, holding.fee());
            case Answer.Done<Holding>(Holding holding)
            when holding.funds() == Funds.RELEASED -> settlement.lost(payment);
            case Answer.Done<Holding>(Holding holding) ->
                postpone(payment, new Answer.Unknown<Holding>(false, "the money is " + holding.funds()));
            case Answer.Refused<Holding> refused ->
                postpone(payment, new Answer.Unknown<Holding>(false, refused.message()));
            case Answer.Unknown<Holding> unknown -> postpone(payment, unknown);
        }
    }

    /** Money that was taken: the provider's fee may still be unknown, and a refund undecided beyond its time. */
    private void lookAfter(Payment payment) {
        Instant decideUntil = payment.decideUntil();
        if (decideUntil != null && !Instant.now().isBefore(decideUntil)) {
            settlement.approveOverdueRefund(payment.order());
        }
        if (payment.providerFee() != null) {
            return;
        }
        switch (provider.holding(intentOf(payment))) {
            case Answer.Done<Holding>(Holding holding)
            when holding.fee() != null -> settlement.feeKnown(payment, holding.fee());
            case Answer.Done<Holding> silent
            when payment.attempts() >= MOST_QUESTIONS_ABOUT_A_FEE -> settlement.feeStaysEstimated(payment);
            case Answer.Done<Holding> silent ->
                postpone(payment, new Answer.Unknown<Holding>(false, "the fee is not settled yet"));
            case Answer.Refused<Holding> refused ->
                postpone(payment, new Answer.Unknown<Holding>(false, refused.message()));
            case Answer.Unknown<Holding> unknown -> postpone(payment, unknown);
        }
    }

    /** Gives the money back. After a first try the provider is asked before it is told again. */
    private void refund(Payment payment) {
        String intent = intentOf(payment);
        Answer<Refund> answer =
                payment.attempts() > 1 ? findOrMakeRefund(payment, intent) : makeRefund(payment, intent);
        switch (answer) {
            case Answer.Done<Refund>(Refund refund)
            when "succeeded".equals(refund.getStatus()) -> settlement.refunded(payment, refund.getId());
            case Answer.Done<Refund>(Refund refund) ->
                postpone(payment, new Answer.Unknown<Refund>(false, "the refund is " + refund.getStatus()));
            case Answer.Refused<Refund> refused ->
                postpone(payment, new Answer.Unknown<Refund>(false, refused.code() + " " + refused.message()));
            case Answer.Unknown<Refund> unknown -> postpone(payment, unknown);
        }
    }

    private Answer<Refund> makeRefund(Payment payment, String intent) {
        Answer<Refund> answer = provider.refund(intent, payment.refundKey());
        return answer instanceof Answer.Refused<Refund> refused ? foundRefund(intent, refused) : answer;
    }

    private Answer<Refund> findOrMakeRefund(Payment payment, String intent) {
        return switch (provider.findRefund(intent)) {
            case Answer.Done<Optional<Refund>>(Optional<Refund> found) ->
                found.<Answer<Refund>>map(Answer.Done::new)
                        .orElseGet(() -> provider.refund(intent, payment.refundKey()));
            case Answer.Refused<Optional<Refund>> refused ->
                new Answer.Unknown<>(false, "looking was refused: " + refused.message());
            case Answer.Unknown<Optional<Refund>> unknown -> new Answer.Unknown<>(false, unknown.why());
        };
    }

    private Answer<Refund> foundRefund(String intent, Answer.Refused<Refund> refused) {
        return provider.findRefund(intent) instanceof Answer.Done<Optional<Refund>>(Optional<Refund> found)
                ? found.<Answer<Refund>>map(Answer.Done::new).orElse(refused)
                : refused;
    }

    private void release(Payment payment) {
        String intent = intentOf(payment);
        Answer<Funds> answer = provider.release(intent);
        if (answer instanceof Answer.Refused<Funds>) {
            answer = provider.holding(intent).map(Holding::funds);
        }
        if (answer instanceof Answer.Done<Funds>(Funds funds) && funds == Funds.RELEASED) {
            settlement.ended(payment, CancelReason.PICTURE_GONE);
        } else {
            postpone(payment, new Answer.Unknown<Funds>(false, "the money is not free yet"));
        }
    }

    private static String intentOf(Payment payment) {
        String intent = payment.paymentIntent();
        if (intent == null) {
            throw new IllegalStateException("The payment of " + payment.order() + " has no money to speak of.");
        }
        return intent;
    }

    private static boolean isOverdue(Payment payment) {
        return !Instant.now().isBefore(payment.terms().until());
    }

    private void postpone(Payment payment, Answer.Unknown<?> unknown) {
        LOG.log(
                Level.INFO,
                "{0} stays {1} after try {2}: {3}",
                payment.order(),
                payment.state(),
                payment.attempts(),
                unknown.why());
        Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(payment.attempts(), DOUBLINGS));
        Instant next = Instant.now().plus(pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE);
        payments.postpone(payment, next, unknown.keySpent());
    }
}
