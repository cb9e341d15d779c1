/** The rules of payments, proved. */
@org.jspecify.annotations.NullMarked
package io.picasso.payments.command;
