/** Tests of what comments are made of. */
@NullMarked
package io.picasso.comments;

import org.jspecify.annotations.NullMarked;
