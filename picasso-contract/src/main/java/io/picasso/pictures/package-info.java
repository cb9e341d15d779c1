/** Pictures: what can be done to one, and what happened to it. */
@NullMarked
package io.picasso.pictures;

import org.jspecify.annotations.NullMarked;
