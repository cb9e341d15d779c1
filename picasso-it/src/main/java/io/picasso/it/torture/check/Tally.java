package io.picasso.it.torture.check;

import java.util.ArrayList;
import java.util.List;

/** Counts what an invariant looked at, and keeps what it found. Not thread-safe. */
final class Tally {
    private final List<Finding> findings = new ArrayList<>();
    private long checked;

    /** One thing was looked at; when it is not as it must be, says why. */
    void require(boolean holds, String about, String otherwise) {
        checked++;
        if (!holds) {
            findings.add(new Finding(about, otherwise));
        }
    }

    /** One thing was looked at: both must be equal. */
    void same(Object found, Object wanted, String about, String what) {
        require(found.equals(wanted), about, what + " is " + found + " and has to be " + wanted);
    }

    Verdict verdict(Invariant invariant) {
        return new Verdict(invariant, checked, findings);
    }
}
