/** Comments as pages and clients see them. */
@NullMarked
package io.picasso.comments.query;

import org.jspecify.annotations.NullMarked;
