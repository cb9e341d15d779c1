@NullMarked
package io.picasso.pictures.query;

import org.jspecify.annotations.NullMarked;
