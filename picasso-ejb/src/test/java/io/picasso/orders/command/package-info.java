/** The rules of orders, proved. */
@org.jspecify.annotations.NullMarked
package io.picasso.orders.command;
