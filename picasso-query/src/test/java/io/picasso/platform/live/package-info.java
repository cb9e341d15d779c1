/** What open pages are told, without a broker. */
@NullMarked
package io.picasso.platform.live;

import org.jspecify.annotations.NullMarked;
