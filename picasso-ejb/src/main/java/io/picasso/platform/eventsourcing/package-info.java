/** History and the one way to add to it. */
@NullMarked
package io.picasso.platform.eventsourcing;

import org.jspecify.annotations.NullMarked;
