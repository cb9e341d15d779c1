/** Follows: whose pictures people want to hear of. */
@NullMarked
package io.picasso.follows;

import org.jspecify.annotations.NullMarked;
