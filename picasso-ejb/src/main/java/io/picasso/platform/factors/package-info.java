/**
 * What a person proves beside the password, or in its place: the codes of an app, recovery codes, passkeys. This room knows streams and
 * secrets, not accounts; who may ask for what is decided by the context of accounts.
 *
 * <h2>What always holds</h2>
 *
 * <ol>
 *   <li>A code opens one door. The row is locked, and the last interval whose code was taken is written in the transaction that
 *       takes it, so that of any number of requests with one code, on any nodes, one is let in.
 *   <li>Whoever has the database has no secret: that of an app is sealed with AES-256-GCM under a key from configuration, bound to
 *       its stream; of a recovery code there is an HMAC under another. A row that was moved to another account opens nothing.
 *   <li>A {@link io.picasso.platform.factors.Slips slip} says that something was so a moment ago. Nothing is stored when one is
 *       issued, so that nobody can fill a table; its use is stored until it would have run out anyway, so that it works once.
 *   <li>Of a passkey there is the public half only. Its signature counter is compared and moved on under a lock on its row, in the
 *       transaction that takes the slip of the ceremony, so that a signature lets in once.
 * </ol>
 */
@NullMarked
package io.picasso.platform.factors;

import org.jspecify.annotations.NullMarked;
