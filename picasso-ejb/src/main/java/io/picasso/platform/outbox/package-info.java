/** From the commit to Kafka, at least once and in order. */
@NullMarked
package io.picasso.platform.outbox;

import org.jspecify.annotations.NullMarked;
