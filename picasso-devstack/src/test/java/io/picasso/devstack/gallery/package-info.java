/** Tests of the demo gallery. */
@NullMarked
package io.picasso.devstack.gallery;

import org.jspecify.annotations.NullMarked;
