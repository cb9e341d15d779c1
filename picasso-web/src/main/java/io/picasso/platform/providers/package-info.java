/**
 * Identity providers, such as Google: asking one of them who somebody is, and deciding whether the answer is to be believed.
 *
 * <p>The authorization code flow of OpenID Connect with PKCE, and no session on the server: what has to be remembered while the
 * person is at the provider travels in a sealed cookie ({@link io.picasso.platform.providers.Departure}), so that they may come
 * back to any node. An answer is believed only if it comes back in the same browser, within ten minutes, once, and with a token
 * that the provider signed for us and for this attempt ({@link io.picasso.platform.providers.IdTokens}). What follows from it is
 * decided elsewhere.
 */
@NullMarked
package io.picasso.platform.providers;

import org.jspecify.annotations.NullMarked;
