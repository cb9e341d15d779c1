package io.picasso.accounts.command;

import java.time.Duration;

/** Whether somebody who is signed in still knows the password, which is asked for before what cannot be undone. */
public sealed interface Proof {
    /** They do. */
    record Right(Person person) implements Proof {}

    /** They do not. */
    record Wrong() implements Proof {}

    /** Too much was wrong, or too many letters were wanted, of late; nothing was looked at. */
    record Throttled(Duration retryAfter) implements Proof {}
}
