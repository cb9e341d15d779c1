/** What people see of orders: the buyer each step, the seller what is sold. */
@NullMarked
package io.picasso.orders.query;

import org.jspecify.annotations.NullMarked;
