/** People: the events of an account's life and the wall behind which its secrets stand. */
@NullMarked
package io.picasso.accounts;

import org.jspecify.annotations.NullMarked;
