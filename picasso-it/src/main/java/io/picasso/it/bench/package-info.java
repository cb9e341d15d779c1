/** Measurements against the running stack: CPU per operation of all processes, latency, memory, start. */
@NullMarked
package io.picasso.it.bench;

import org.jspecify.annotations.NullMarked;
