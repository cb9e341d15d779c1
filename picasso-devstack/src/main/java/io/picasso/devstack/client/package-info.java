/** A program that uses Picasso through its public HTTP interface, as any client does: for the gallery, tests and measurements. */
@NullMarked
package io.picasso.devstack.client;

import org.jspecify.annotations.NullMarked;
