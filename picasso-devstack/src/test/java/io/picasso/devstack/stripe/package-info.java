/** The simulator, proved with the client library that the product uses. */
@org.jspecify.annotations.NullMarked
package io.picasso.devstack.stripe;
