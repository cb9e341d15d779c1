/** Picasso as a whole, with every real part beside it. */
@NullMarked
package io.picasso.it;

import org.jspecify.annotations.NullMarked;
