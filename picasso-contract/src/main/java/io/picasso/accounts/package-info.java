/**
 * People: the events of an account's life and the wall behind which its secrets stand.
 *
 * <p>Registration, log-in and their kin carry secrets and personal data, so they are never commands and leave none of it
 * in an event: {@link io.picasso.accounts.Credentials} is the way to them.
 */
@NullMarked
package io.picasso.accounts;

import org.jspecify.annotations.NullMarked;
