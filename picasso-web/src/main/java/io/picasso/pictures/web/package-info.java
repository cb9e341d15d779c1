/** Pictures over HTTP. */
@NullMarked
package io.picasso.pictures.web;

import org.jspecify.annotations.NullMarked;
