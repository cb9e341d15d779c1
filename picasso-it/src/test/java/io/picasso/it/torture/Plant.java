package io.picasso.it.torture;

import io.picasso.it.torture.check.Invariant;

/**
 * A fault that is planted in the running system.
 *
 * @param lasting whether its traces stay when it is taken away
 */
record Plant(String name, Invariant caughtBy, boolean lasting, Act act) {
    /** Plants it. */
    interface Act {
        Undo plant(Yard yard) throws Exception;
    }

    /** Takes it away. */
    interface Undo {
        void undo() throws Exception;
    }

    @Override
    public String toString() {
        return name;
    }
}
