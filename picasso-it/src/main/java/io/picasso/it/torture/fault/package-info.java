/** What the campaign breaks, when, and how long everything took to come back. */
@NullMarked
package io.picasso.it.torture.fault;

import org.jspecify.annotations.NullMarked;
