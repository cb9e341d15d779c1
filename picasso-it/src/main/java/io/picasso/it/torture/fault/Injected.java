package io.picasso.it.torture.fault;

import java.lang.management.ManagementFactory;
import java.time.Duration;

/**
 * A fault that was injected.
 *
 * @param reached false for a named instant that the server did not come to: it died at another one
 * @param recovery how long after the death, or after the end of the pause, a page was answered again; zero for faults of others
 * @param load how many processes wanted a core just then, over a minute; negative where the system does not say. A start takes
 *     seconds of CPU, so on a machine that does something else too it takes longer
 */
public record Injected(Fault fault, boolean reached, Duration recovery, double load) {
    static Injected now(Fault fault, boolean reached, Duration recovery) {
        double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
        return new Injected(fault, reached, recovery, load);
    }
}
