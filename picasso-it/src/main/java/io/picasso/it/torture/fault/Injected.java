package io.picasso.it.torture.fault;

import java.time.Duration;

/**
 * A fault that was injected.
 *
 * @param reached false for a named instant that the server did not come to: it died at another one
 * @param recovery how long after the death, or after the end of the pause, a page was answered again; zero for faults of others
 */
public record Injected(Fault fault, boolean reached, Duration recovery) {}
