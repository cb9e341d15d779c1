/**
 * A purchase: how a picture and the money for it change hands, or neither does.
 *
 * <pre>{@code
 * order.placed ─► picture.reserved ─► [session opened] order.reserved ─► buyer pays ─► order.authorised
 *      │ refused                            │ given up, declined, expired                     │
 *      ▼                                    ▼                                                 ▼
 * order.cancelled            order.cancel-requested ─► [session expired]               picture.sold
 *                                           │ not paid        │ paid after all ─► ...         │
 *                                           ▼                                                 ▼
 *                            order.cancelled ─► picture.released             [captured] order.completed
 * }</pre>
 *
 * <h2>Who does what</h2>
 *
 * {@link io.picasso.orders.command.OrderDecider} knows the rules of one order. {@link
 * io.picasso.orders.command.PurchaseProcess} hears each event at least once and dispatches what follows. The row of {@code
 * io.picasso.payments.command.PaymentRow} stands in the shard of the order and is the single place that decides whether
 * somebody may still pay; the worker calls the provider for it, outside of any transaction; the janitor finds rows whose time
 * has come. An event, the row's new state, the books and the inbox are one transaction.
 *
 * <h2>What always holds</h2>
 *
 * <ol>
 *   <li>A session is opened only for a reserved picture, and a reserved picture is released only after {@code
 *       order.cancelled}, which is written only when the provider has said that its session is closed and unpaid, or when the
 *       row says that there never was and never will be one.
 *   <li>Whoever wants to end an order without a payment inserts the row itself, as {@code VOIDED}. Whoever wants to begin a
 *       payment inserts it as {@code OPENING}. The primary key lets one of them through; the other one's transaction is undone,
 *       its event is handled again, and it finds the row.
 *   <li>Money is captured only after {@code picture.sold}, and {@code picture.sold} follows only from {@code
 *       order.authorised}. What the provider says outweighs every wish: an order that is to end goes on when it was paid.
 *   <li>A time-out tells nothing. The row keeps its state, and the next try uses the same idempotency key, which was
 *       committed before its first use. A new key is taken only when the provider repeats a fault for the old one, and only
 *       after asking whether the old one had an effect.
 * </ol>
 *
 * <h2>Killed here, what then?</h2>
 *
 * <ul>
 *   <li><b>After the POST's commit, before its answer.</b> The client repeats it; the order's id derives from buyer and key,
 *       so the same stream answers.
 *   <li><b>After any commit, before Kafka has the event.</b> The outbox row is there; the relay sends it after the restart.
 *   <li><b>After handling an event, before its offset is committed.</b> It is handled again. {@code Reserve}, {@code Release},
 *       {@code Sell} and the order's commands accept what is so already and append nothing; a row that is beyond a state stays
 *       where it is. An old {@code order.placed} of an order that is over is recognised by the order's phase; if it slips
 *       through, the {@code picture.reserved} that follows finds the closed row and releases the picture again.
 *   <li><b>Between reserving the picture and beginning the payment.</b> {@code picture.reserved} is handled again.
 *   <li><b>Between the payment's row and the opening of its session.</b> The row is due: the janitor hands it to the worker.
 *   <li><b>After the session was opened, before {@code order.reserved}.</b> Nobody has the address of the page. The lease of
 *       the row runs out after 30 s, and the same key gives the same session.
 *   <li><b>During the opening, and the order is to end.</b> The row goes to {@code EXPIRING} without a session. The worker opens
 *       it under the old key, so that there certainly is one, and expires that.
 *   <li><b>The webhook overtakes the answer of the opening.</b> It tells the order of the session first and of the money then;
 *       the late answer finds both done.
 *   <li><b>The webhook comes twice, late, or never.</b> The inbox knows its id; the rules accept what is so already; an open
 *       row asks the provider every 15 s, and at the end of its reservation. What only a message tells, a declined card or
 *       a dispute, is found in the provider's list of events, which {@code PaymentReconciliation} reads every minute.
 *   <li><b>In the webhook, between the money and the inbox.</b> They are one transaction: Stripe sends it again.
 *   <li><b>A decline arrives after a payment.</b> An authorised order does not hear of it.
 *   <li><b>After the session was expired, before {@code order.cancelled}.</b> Expiring again is refused; the provider is asked,
 *       says expired, and the order ends.
 *   <li><b>Expiring is refused because the buyer was faster.</b> The order goes on as paid; its picture was never released.
 *   <li><b>After {@code order.authorised}, before {@code picture.sold}.</b> The event is handled again; should it be lost, the
 *       row in {@code AUTHORISED} is due after 15 s and transfers the picture.
 *   <li><b>After {@code picture.sold}, before the row is {@code CAPTURING}.</b> {@code order.authorised} is handled again:
 *       selling again changes nothing.
 *   <li><b>After the capture, before {@code order.completed}.</b> The row is still {@code CAPTURING}: the provider is asked, says
 *       taken, and the order completes.
 *   <li><b>The provider lets the money go before the capture.</b> The sale is reversed by an event and then the order
 *       cancelled; killed in between, both are tried again and the first has nothing to do.
 *   <li><b>After a refund was asked for.</b> The row knows until when the seller may decide; the janitor finds it by that date.
 *   <li><b>After {@code order.refund-approved}, before {@code picture.returned}.</b> The event is handled again; returning
 *       again changes nothing. A picture that cannot go back any more ends the refund by an event.
 *   <li><b>After {@code picture.returned}, before the row is {@code REFUNDING}.</b> The event is handled again.
 *   <li><b>After the repayment, before {@code order.refunded}.</b> The row is still {@code REFUNDING}: the provider is asked for
 *       the refund of this payment before it is told again.
 *   <li><b>Between two credits or debits of a sale.</b> {@code order.completed} and {@code order.refunded} are handled again;
 *       each person's part in an order is a stream of its own, and knows what was booked.
 *   <li><b>A dispute arrives before {@code order.completed}.</b> The message is refused with a fault; the provider sends it
 *       again, and its list of events has it too.
 *   <li><b>While a lost dispute is settled.</b> The edition goes back first; the message has had no effect until the order
 *       knows the end, and comes again.
 *   <li><b>After {@code order.cancelled}, before {@code picture.released}.</b> The event is handled again.
 *   <li><b>The provider is down.</b> Rows wait with growing pauses of 20 s at most; the consumer of events never notices.
 *   <li><b>A step fails for a fault of our own.</b> After five tries it is put off, so that other orders go on, and taken again
 *       twice a minute for a week.
 *   <li><b>A shard is down.</b> Events that need it wait, in order; nothing is given up.
 * </ul>
 */
@NullMarked
package io.picasso.orders.command;

import org.jspecify.annotations.NullMarked;
