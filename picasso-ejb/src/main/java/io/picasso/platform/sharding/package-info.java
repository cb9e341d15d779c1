/** Where things stand: eight logical shards for ever. */
@NullMarked
package io.picasso.platform.sharding;

import org.jspecify.annotations.NullMarked;
