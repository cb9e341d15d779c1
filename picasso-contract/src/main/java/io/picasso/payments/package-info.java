/** Payments: the wall through which the provider's messages come in. */
@NullMarked
package io.picasso.payments;

import org.jspecify.annotations.NullMarked;
