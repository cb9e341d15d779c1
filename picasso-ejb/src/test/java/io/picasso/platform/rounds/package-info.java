@NullMarked
package io.picasso.platform.rounds;

import org.jspecify.annotations.NullMarked;
