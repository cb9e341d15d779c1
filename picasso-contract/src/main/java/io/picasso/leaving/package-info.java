/** Leaving: the wall in front of the end of an account. */
@NullMarked
package io.picasso.leaving;

import org.jspecify.annotations.NullMarked;
