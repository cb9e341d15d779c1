/**
 * Papers and letters about a sale: invoice, credit note and settlement, drawn as PDF, and the mails that bring them.
 *
 * <p>A paper is a function of history. {@link io.picasso.orders.papers.Course} reads what became of the order, {@link
 * io.picasso.orders.papers.Piece} what was sold, as it was called when the buyer agreed to the price; {@code Sheets} says
 * what stands on each paper, {@code Press} draws it, {@code Wording} says what the letters say. Nothing is stored, so no
 * crash can leave a paper that contradicts the books. The one thing that does not come from history is the names of people:
 * they must be erasable, so they stand in the vault, and an erased person has none on papers either.
 *
 * <p>The number of a paper is the order's own identifier. It is unique and always the same, and it is not one of an unbroken
 * series: that would need one place which hands the numbers out, and every sale of all shards would queue there.
 *
 * <h2>One letter for each cause</h2>
 *
 * {@link io.picasso.orders.papers.SaleFollower} hears of {@code order.completed} and {@code order.refunded} at least once and
 * makes letters due, in one transaction on the order's shard; {@code platform.mail} sends each of them. A purchase neither
 * waits for that nor notices when it fails: it is another consumer, another thread, and after the end.
 *
 * <h2>Killed here, what then?</h2>
 *
 * <ul>
 *   <li><b>After {@code order.completed}, before its letters are due.</b> The message is not acknowledged and comes again.
 *   <li><b>After they are due, before the acknowledgement.</b> It comes again, and the keys of the letters are taken.
 *   <li><b>While a paper is drawn, or the mail is sent.</b> As for every mail; the next attempt draws the same bytes.
 *   <li><b>The event is handled when the buyer was erased meanwhile.</b> There is nobody to write to; the mail counts as sent.
 *   <li><b>The receipt is late, and the refund was faster.</b> Both letters go out, in any order; each paper tells of its own
 *       event and carries its date.
 *   <li><b>The shard of the picture or of a person is down.</b> The mail goes wrong, and waits among those that did.
 *   <li><b>The event cannot be handled at all.</b> It goes to the dead letters after five tries; the papers can still be had
 *       on the page of the order.
 * </ul>
 */
@NullMarked
package io.picasso.orders.papers;

import org.jspecify.annotations.NullMarked;
