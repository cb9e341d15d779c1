/** Orders: from the wish to buy to the transfer of ownership. */
@NullMarked
package io.picasso.orders;

import org.jspecify.annotations.NullMarked;
