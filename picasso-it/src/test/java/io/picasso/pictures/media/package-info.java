/** The files of pictures against the real object store. */
@NullMarked
package io.picasso.pictures.media;

import org.jspecify.annotations.NullMarked;
