/** The rules of reactions. */
@NullMarked
package io.picasso.reactions.command;

import org.jspecify.annotations.NullMarked;
