/**
 * What all pages share: their addresses, their shell, their texts and their assets.
 *
 * <p>A page has a clean address and a Facelets template under {@code /pages} that nobody can ask for directly; {@link
 * io.picasso.platform.pages.PageRouter} leads from the one to the other, and {@link
 * io.picasso.platform.pages.AddressViewHandler} back, for the forms. No page needs a session on the server.
 */
@NullMarked
package io.picasso.platform.pages;

import org.jspecify.annotations.NullMarked;
