/** The rules of pictures. */
@NullMarked
package io.picasso.pictures.command;

import org.jspecify.annotations.NullMarked;
