@NullMarked
package io.picasso.platform.factors;

import org.jspecify.annotations.NullMarked;
