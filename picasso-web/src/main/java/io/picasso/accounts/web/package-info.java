/** The account life over HTTP: registration, confirmation, tokens, and one's own account. */
@NullMarked
package io.picasso.accounts.web;

import org.jspecify.annotations.NullMarked;
