/** Tests of asking identity providers. */
@NullMarked
package io.picasso.platform.providers;

import org.jspecify.annotations.NullMarked;
