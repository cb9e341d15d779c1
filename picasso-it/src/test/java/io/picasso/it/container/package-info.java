/**
 * Tests that run inside Open Liberty, beside the write side of the built application: what only the container's transactions
 * can show.
 */
@NullMarked
package io.picasso.it.container;

import org.jspecify.annotations.NullMarked;
