/** Tests of the files of pictures. */
@NullMarked
package io.picasso.pictures.media;

import org.jspecify.annotations.NullMarked;
