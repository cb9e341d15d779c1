/**
 * Who is asking: one identity for the HTTP interface and for the pages, without a session on the server.
 *
 * <p>A signed token says who somebody was when it was issued; the account store says, at most three seconds late, whether
 * that still holds. The token comes in the {@code Authorization} header or, from a browser, in a cookie that scripts
 * cannot read. Any node verifies it, because all nodes read the same key set
 * ({@link io.picasso.platform.identity.SigningKeys}). {@link io.picasso.platform.identity.TokenMechanism} is the only
 * door; what it cannot refuse on a public address is refused by the origin gate of the web surface.
 */
@NullMarked
package io.picasso.platform.identity;

import org.jspecify.annotations.NullMarked;
