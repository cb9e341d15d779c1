package io.picasso.follows;

import io.picasso.accounts.AccountId;
import java.time.Duration;
import java.util.Optional;

/** How often somebody may begin to follow: each time, a person is told of it. The write side implements it. Thread-safe. */
public interface FollowGate {
    /** Counts one; empty if it may be, else how long to wait. */
    Optional<Duration> admit(AccountId who);
}
