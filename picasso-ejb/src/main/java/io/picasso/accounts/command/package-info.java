/**
 * The write side of accounts: the rules of an account's life, and the desk that handles secrets.
 *
 * <h2>Registering, and what a crash at each line does</h2>
 *
 * An address and a handle are unique in the whole product, the account lives elsewhere; three shards, three transactions,
 * each of which may be the last before a crash.
 *
 * <ol>
 *   <li>The handle is claimed for a day. Crash: it is free again tomorrow.
 *   <li>The address is claimed for a day, also from somebody who has not proved it: the newest applicant holds it, so
 *       nobody can sit on another's address. Crash: as before, and who registers again takes it over.
 *   <li>The account is registered: event, vault and outbox in one transaction. Crash after it: nothing is missing, the
 *       mail follows from the event.
 *   <li>The link comes back. Both claims are prolonged by a week, if they are still this account's; else the link is void.
 *       Crash: the link still works.
 *   <li>The ticket is spent and the account confirmed, in one transaction. Crash after it: whoever follows the event
 *       settles the claims, at least once, within the week.
 *   <li>The claims are settled for good.
 * </ol>
 *
 * When the address is settled already, steps 3 to 6 are one event on the account that holds it, from which its owner gets
 * a mail. The answer is the same, and so is the claim on the handle, lest its absence give the address away.
 *
 * <h2>Moving to another address</h2>
 *
 * <ol>
 *   <li>The new address is claimed for a day, unless it is somebody's for good. Crash: it is free again tomorrow.
 *   <li>Whoever has it is told, by an event on their own account. Crash: they are told without a reason.
 *   <li>The wish is an event on the account, with the new address in a room of the vault. The letters follow from it: the link to
 *       the new address, and a warning to the old one, which comes whether the new one was free or not. Crash: they come later.
 *   <li>The link comes back. The claim is prolonged by a week, if it is still this account's; else the link is void.
 *   <li>The ticket is spent, the vault has the new address, the old one stands in another room, every session ends but the one
 *       that followed the link, and the event says so: one transaction. Crash after it: whoever follows the event does the
 *       rest, at least once, within the week.
 *   <li>The new claim is settled, the old one given back; the old address is told, and then forgotten. Until then there is no
 *       next move, so that nobody can outrun that letter.
 * </ol>
 *
 * Another password kills a wish for another address: that is the way back for whoever got the warning.
 *
 * <h2>Another handle</h2>
 *
 * <ol>
 *   <li>The new handle is claimed for a day. Crash: it is free again tomorrow.
 *   <li>The vault has the new profile, and the old handle in a room of its own; with the event, one transaction. Crash after it:
 *       whoever follows the event does the rest.
 *   <li>The old handle's claim ends a month later, the new one's never. Done again it sets the same days.
 * </ol>
 *
 * An avatar is stored before the profile names it and deleted after the profile has forgotten it; what a crash leaves in between
 * is a file that no person has, which the collector of orphaned files takes.
 *
 * <h2>Signing in by the word of a provider</h2>
 *
 * What opens an account is the link in its vault, written with its event in one transaction. The claim on the identity only says
 * where to look; one whose holder's vault has no such link opens nothing and is free for the next.
 *
 * <p>A newcomer whose address is proved:
 *
 * <ol>
 *   <li>Handle, address and identity are claimed for a day, one after the other. Crash: they run out, or the same browser comes
 *       again within the hour under the same account id, and they are its own.
 *   <li>The account is registered, linked and confirmed: three events, the vault and the outbox in one transaction. Crash after it:
 *       whoever follows the events settles the three claims, and the person comes in by the provider.
 *   <li>The claims on address and handle are settled for good.
 * </ol>
 *
 * Linking to an account that stands, whose owner has proved its address or has just logged in:
 *
 * <ol>
 *   <li>The identity is claimed. Crash: it runs out; nothing is linked.
 *   <li>The link is written. Crash after it: it works already; whoever follows the event settles the claim and mails the owner.
 * </ol>
 *
 * Unlinking takes the link out of the vault, then frees the claim. Crash in between: the claim is one without a link.
 */
@NullMarked
package io.picasso.accounts.command;

import org.jspecify.annotations.NullMarked;
