/**
 * Leaving: how an account ends, and what becomes of what its owner leaves behind.
 *
 * <p>An account ends in one transaction on its shard: the mailed link is spent, the person is forgotten, every session ends,
 * and {@code account.removed} says so. Everything else follows from that event, at least once, and may be done again: {@code
 * AccountFollower} frees the address, retires the handle and lets a last letter be sent; {@link
 * io.picasso.leaving.command.LeavingFollower} gives up what was ordered and not paid, deletes the pictures that were never sold
 * and withdraws everything else from sale, and books what was given up; the projection of accounts leaves a profile without a name, which is what every
 * picture, history and order shows from then on.
 *
 * <h2>What always holds</h2>
 *
 * <ol>
 *   <li>Nobody is removed without a link that was mailed to the proved address, and none works twice.
 *   <li>Nobody leaves in the middle of a purchase: {@link io.picasso.leaving.command.Farewell} first takes what they offer off
 *       the market, gives up what they have not paid, and then asks what is still under way. Nobody can begin to buy from them
 *       after that answer.
 *   <li>Nobody loses money without having said so: what the books owe is asked for in {@link
 *       io.picasso.leaving.command.RemovalsBean} when nothing can be earned any more, and what was given up stands in the event.
 *   <li>Nothing stays on the accounts of somebody who has left: what was owed goes to the platform's account in the books of
 *       its order, and so does what a later refund takes back.
 *   <li>Of the person stays, for a day at the most, what the last letter and the claims need; the vault erases it when the
 *       letter is out, or else by itself.
 *   <li>A sold picture stays, with its history; whose it was is a number that leads to nobody.
 * </ol>
 *
 * <h2>Killed here, what then?</h2>
 *
 * <ul>
 *   <li><b>After the wish, before its letter.</b> The letter follows from the event; the link is made when it is written.
 *   <li><b>After the answer of the books, before the transaction.</b> Nothing happened, and the link is still good.
 *   <li><b>After the market was left, before the transaction.</b> Nothing of theirs is for sale, and the link is still good.
 *   <li><b>After the transaction.</b> The person cannot log in, and every node has forgotten them within three seconds. The
 *       event is handled when the server is back.
 *   <li><b>Between two pictures, or two orders.</b> The event comes again; commands that were carried out change nothing.
 *   <li><b>After the claims were freed, before the letter is due.</b> The event comes again, and finds claims that are not the
 *       leaver's any more.
 *   <li><b>Between two follows or collections of the leaver.</b> {@link io.picasso.leaving.command.Ties} is told again, and ends
 *       what is left. One that was begun while they left is ended when its own event comes.
 *   <li><b>After the letter went out, before the vault has forgotten.</b> It is sent once more, under the same name.
 *   <li><b>The event comes again after the vault has forgotten.</b> The claims were free before, and the mail's cause is taken.
 *   <li><b>An upload of the leaver was under way.</b> {@code picture.published} is handled as well, and its picture goes.
 *   <li><b>After {@code account.removed}, before the balances are let go.</b> The event comes again; a balance that is let go
 *       already has nothing left. One that is credited only now is handled by its own event.
 *   <li><b>After {@code balance.given-up}, before the books have it.</b> The event comes again; the posting's key tells whether it
 *       was booked.
 *   <li><b>Somebody was buying a picture of the leaver,</b> because they offered it anew with the link open. It cannot go then;
 *       {@code picture.released} is handled as well. If it is sold after all, it stays.
 *   <li><b>The leaver ordered something with the link open.</b> It is given up, or goes on if it was paid before that.
 * </ul>
 */
@NullMarked
package io.picasso.leaving.command;

import org.jspecify.annotations.NullMarked;
