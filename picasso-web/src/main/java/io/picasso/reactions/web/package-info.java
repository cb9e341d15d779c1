/** Reactions over HTTP. */
@NullMarked
package io.picasso.reactions.web;

import org.jspecify.annotations.NullMarked;
