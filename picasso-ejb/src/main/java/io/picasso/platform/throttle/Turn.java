package io.picasso.platform.throttle;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;

/**
 * What came of an attempt to take one, by the generic cell rate algorithm: ITU-T Recommendation I.371, annex A, and ATM Forum
 * Traffic Management Specification 4.0, section 4.4.2, in the form of its virtual scheduling algorithm.
 *
 * <p>The whole state of a quota is one instant, called the theoretical arrival time there: when everything that was taken has
 * been paid off, at one for each interval. One may be taken as long as that instant, moved on by one more interval, lies
 * within the span of the rate from now. So a rate of {@code n} gives {@code n} at once, then one for each interval, and never
 * more than that in any stretch of time; there is no window whose edge could be waited for.
 *
 * <p>In contrast to the source the instant is never believed to lie further ahead than the span. Only a wrong clock or a rate
 * that was changed can put it there, and neither is to keep anybody out; a refusal therefore writes it back within.
 *
 * @param freeAt the quota's state after the attempt
 * @param retryAfter how long to wait for one; zero when it was given
 */
record Turn(Instant freeAt, Duration retryAfter) {
    /**
     * Takes one, or says how long to wait.
     *
     * @param freeAt the state before; any instant that is past means a full quota
     */
    static Turn take(Rate rate, Instant freeAt, Instant now) {
        Instant latest = now.plus(rate.span());
        Instant owed = Collections.max(List.of(now, Collections.min(List.of(freeAt, latest))));
        Instant next = owed.plus(rate.interval());
        return next.isAfter(latest) ? new Turn(owed, Duration.between(latest, next)) : new Turn(next, Duration.ZERO);
    }

    /** The state after one that was taken has come back. */
    static Instant givenBack(Rate rate, Instant freeAt) {
        return freeAt.minus(rate.interval());
    }

    boolean given() {
        return retryAfter.isZero();
    }
}
