package io.picasso.contract;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;

/** Makes new identifiers. They enter with the command; no decider calls this. */
public final class Ids {
    private static final TimeBasedEpochGenerator TIME_ORDERED = Generators.timeBasedEpochGenerator();

    private Ids() {}

    /** A new UUIDv7 (RFC 9562) as a string of 36 characters; later ones sort after earlier ones of the same process. Thread-safe. */
    public static String next() {
        return TIME_ORDERED.generate().toString();
    }
}
