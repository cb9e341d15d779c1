/** Ways to paint: each class is a family of pictures, and each seed one of them. */
@NullMarked
package io.picasso.devstack.gallery.styles;

import org.jspecify.annotations.NullMarked;
