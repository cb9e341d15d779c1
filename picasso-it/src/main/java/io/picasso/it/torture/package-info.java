/**
 * A campaign of faults against a running stack, from a seed: people trade, servers die, and after each episode everything is
 * healed and judged. What is promised, what is injected and what was found stands in {@code docs/reliability.md}.
 */
@NullMarked
package io.picasso.it.torture;

import org.jspecify.annotations.NullMarked;
