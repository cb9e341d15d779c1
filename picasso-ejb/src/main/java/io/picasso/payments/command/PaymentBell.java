package io.picasso.payments.command;

import io.picasso.orders.OrderId;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.function.Consumer;

/** Wakes the payment worker when a transaction has committed something for it; a lost ring costs a second, no more. */
@ApplicationScoped
public class PaymentBell {
    private volatile Consumer<OrderId> listener = order -> {};

    @Resource
    private TransactionSynchronizationRegistry transactions;

    void listen(Consumer<OrderId> worker) {
        listener = worker;
    }

    /** Rings once the running transaction has committed; a rollback stays silent. */
    void ringAfterCommit(OrderId order) {
        transactions.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {}

            @Override
            public void afterCompletion(int status) {
                if (status == Status.STATUS_COMMITTED) {
                    listener.accept(order);
                }
            }
        });
    }
}
