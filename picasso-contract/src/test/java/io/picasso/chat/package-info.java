/** Tests of the words of conversations. */
@NullMarked
package io.picasso.chat;

import org.jspecify.annotations.NullMarked;
