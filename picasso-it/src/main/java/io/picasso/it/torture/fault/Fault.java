package io.picasso.it.torture.fault;

/** One thing that goes wrong. */
public sealed interface Fault {
    /** The server dies now, as {@code kill -9} does it. */
    record Kill() implements Fault {}

    /** The server dies when it next reaches a named instant; at any instant when it does not get there in time. */
    record KillAt(String instant) implements Fault {}

    /** The server stands still, with all its connections open, and goes on. */
    record Freeze(int seconds) implements Fault {}

    /** Another part dies and stays away for a while. */
    record Outage(String part, int millis) implements Fault {}

    /** The payment provider misbehaves until the next switch or the end of the episode. */
    record Trouble(String name, String switches) implements Fault {}

    /** Whether it ends the application server. */
    default boolean kills() {
        return this instanceof Kill || this instanceof KillAt;
    }

    /** For the plan and the report. */
    default String text() {
        return switch (this) {
            case Kill kill -> "kill -9 liberty";
            case KillAt at -> "kill -9 liberty at " + at.instant();
            case Freeze freeze -> "SIGSTOP liberty for " + freeze.seconds() + " s";
            case Outage outage -> "kill -9 " + outage.part() + ", back after " + outage.millis() + " ms";
            case Trouble trouble -> "stripe: " + trouble.name();
        };
    }

    /** The kind, for counting. */
    default String kind() {
        return switch (this) {
            case Kill kill -> "kill at a random instant";
            case KillAt at -> "kill at a named instant";
            case Freeze freeze -> "SIGSTOP and SIGCONT";
            case Outage outage -> "kill of " + outage.part();
            case Trouble trouble -> "stripe: " + trouble.name();
        };
    }
}
