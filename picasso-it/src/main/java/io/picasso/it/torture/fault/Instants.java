package io.picasso.it.torture.fault;

import java.util.List;

/**
 * The named instants of the product at which a server may be ended; {@code FaultPoint} in picasso-contract obeys. A message
 * that was handled is one whose offset is not committed yet; that follows within some seconds. What stands before the reading of
 * an outbox is what stands after the commit that rings for it.
 */
final class Instants {
    static final List<String> ALL = List.of(
            "commit.before Place",
            "commit.after Place",
            "commit.before Reserve",
            "commit.after Reserve",
            "provider.before open",
            "provider.after open",
            "commit.before MarkReserved",
            "commit.after MarkReserved",
            "commit.before Authorise",
            "commit.after Authorise",
            "commit.before Sell",
            "commit.after Sell",
            "provider.before capture",
            "provider.after capture",
            "commit.before Complete",
            "commit.after Complete",
            "commit.after RequestCancel",
            "provider.before expire",
            "provider.after expire",
            "commit.before Cancel",
            "commit.after Cancel",
            "commit.before Release",
            "commit.after Release",
            "commit.before Publish",
            "commit.after Publish",
            "commit.after Edit",
            "commit.after RequestRefund",
            "commit.after DecideRefund",
            "commit.after ReturnSale",
            "provider.before refund",
            "provider.after refund",
            "commit.after Credit",
            "outbox.read",
            "outbox.sent",
            "outbox.forgotten",
            "view.before",
            "view.written",
            "message.handled",
            "offset.committed");

    private Instants() {}
}
