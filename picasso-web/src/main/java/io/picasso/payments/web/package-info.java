/** Money over HTTP: where the payment provider reports to, and what people earned. */
@NullMarked
package io.picasso.payments.web;

import org.jspecify.annotations.NullMarked;
