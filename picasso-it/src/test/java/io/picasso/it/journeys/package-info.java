/** The journeys of the product's people, walked in a real browser against the running site. */
@NullMarked
package io.picasso.it.journeys;

import org.jspecify.annotations.NullMarked;
