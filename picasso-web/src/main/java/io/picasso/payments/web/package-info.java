/** Where the payment provider reports to. */
@NullMarked
package io.picasso.payments.web;

import org.jspecify.annotations.NullMarked;
