/** Pictures as pages and clients see them. */
@NullMarked
package io.picasso.pictures.query;

import org.jspecify.annotations.NullMarked;
