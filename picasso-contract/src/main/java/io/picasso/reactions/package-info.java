/** Reactions: what people say about pictures without words. */
@NullMarked
package io.picasso.reactions;

import org.jspecify.annotations.NullMarked;
