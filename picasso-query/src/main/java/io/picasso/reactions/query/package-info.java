/** Who likes what. */
@NullMarked
package io.picasso.reactions.query;

import org.jspecify.annotations.NullMarked;
