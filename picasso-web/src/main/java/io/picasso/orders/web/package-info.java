/** Orders over HTTP. */
@NullMarked
package io.picasso.orders.web;

import org.jspecify.annotations.NullMarked;
