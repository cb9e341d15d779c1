/** Collections: pictures that somebody has put together, under a name and in an order of their own. */
@NullMarked
package io.picasso.collections;

import org.jspecify.annotations.NullMarked;
