/**
 * The demo gallery: sixty pictures by six creators who do not exist, painted by programs, and the loader that brings them in
 * through the public HTTP interface like anybody else.
 */
@NullMarked
package io.picasso.devstack.gallery;

import org.jspecify.annotations.NullMarked;
