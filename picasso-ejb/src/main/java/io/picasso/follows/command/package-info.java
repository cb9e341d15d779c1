/** The rules of following. */
@NullMarked
package io.picasso.follows.command;

import org.jspecify.annotations.NullMarked;
