/** Tests of the throttle. */
@NullMarked
package io.picasso.platform.throttle;

import org.jspecify.annotations.NullMarked;
