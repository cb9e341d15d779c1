package io.picasso.it.torture;

import io.picasso.it.torture.fault.Fault;
import java.util.List;

/**
 * A while of trade with its faults, healed and judged at its end.
 *
 * @param number counted from 1
 * @param seed of everything that its clients do
 */
record Episode(int number, long seed, List<Step> steps, int races, int purchases) {
    Episode {
        steps = List.copyOf(steps);
    }

    /** A fault, and how many milliseconds after the recovery from the one before it. */
    record Step(int after, Fault fault) {}
}
