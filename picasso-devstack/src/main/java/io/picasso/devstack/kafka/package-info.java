/** The process of the Kafka broker. */
@NullMarked
package io.picasso.devstack.kafka;

import org.jspecify.annotations.NullMarked;
