/** What the public may see of people. */
@NullMarked
package io.picasso.accounts.query;

import org.jspecify.annotations.NullMarked;
