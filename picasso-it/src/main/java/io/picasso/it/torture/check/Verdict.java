package io.picasso.it.torture.check;

import java.util.List;

/**
 * What became of one invariant.
 *
 * @param checked how many things were looked at; a check that looked at nothing has proved nothing
 */
public record Verdict(Invariant invariant, long checked, List<Finding> findings) {
    public Verdict {
        findings = List.copyOf(findings);
    }

    /** Whether nothing was found. */
    public boolean holds() {
        return findings.isEmpty();
    }
}
