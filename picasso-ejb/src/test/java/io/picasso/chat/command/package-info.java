/** Tests of the rules of conversations. */
@NullMarked
package io.picasso.chat.command;

import org.jspecify.annotations.NullMarked;
