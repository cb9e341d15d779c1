/** Tests of who is asking, attacks among them. */
@NullMarked
package io.picasso.platform.identity;

import org.jspecify.annotations.NullMarked;
