/** Tests of the papers about a sale. */
@NullMarked
package io.picasso.orders.papers;

import org.jspecify.annotations.NullMarked;
