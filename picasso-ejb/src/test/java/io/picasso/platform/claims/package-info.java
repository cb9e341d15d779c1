/** Tests of platform claims. */
@NullMarked
package io.picasso.platform.claims;

import org.jspecify.annotations.NullMarked;
