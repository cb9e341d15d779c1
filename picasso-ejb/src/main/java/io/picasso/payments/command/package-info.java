/**
 * Money on its way: what was asked of the provider, what it said, and the books. A payment lives in the shard of its order
 * and changes in the transaction of the order's event; the flow is told in {@code io.picasso.orders.command}.
 */
@NullMarked
package io.picasso.payments.command;

import org.jspecify.annotations.NullMarked;
