/** Comments: what people say about pictures in words, each comment a stream of its own. */
@NullMarked
package io.picasso.comments;

import org.jspecify.annotations.NullMarked;
