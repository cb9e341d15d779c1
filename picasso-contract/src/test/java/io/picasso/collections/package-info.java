/** Tests of collections. */
@NullMarked
package io.picasso.collections;

import org.jspecify.annotations.NullMarked;
