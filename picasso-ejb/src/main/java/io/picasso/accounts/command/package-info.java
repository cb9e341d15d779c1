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
 */
@NullMarked
package io.picasso.accounts.command;

import org.jspecify.annotations.NullMarked;
