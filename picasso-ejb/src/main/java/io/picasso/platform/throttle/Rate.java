package io.picasso.platform.throttle;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * So many at once, and then one after each interval, so that as many have come back after the whole time.
 *
 * @param count 1 to 1,000,000
 * @param per longer than nothing, a day at most
 */
public record Rate(int count, Duration per) {
    private static final int MOST = 1_000_000;
    private static final Duration LONGEST = Duration.ofDays(1);
    private static final Pattern WRITTEN = Pattern.compile("(\\d{1,7})/(P\\S{1,30})");

    public Rate {
        if (count < 1 || count > MOST || per.isNegative() || per.isZero() || per.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException(
                    "A rate is 1 to " + MOST + " in a day at most, not " + count + "/" + per);
        }
    }

    /**
     * Reads a rate as the configuration writes it: a count, a slash, and an ISO 8601 duration, such as {@code 10/PT30M}. By
     * its name and form MicroProfile Config finds this method, so that a server with a rate that is none does not start.
     */
    public static Rate of(String text) {
        Matcher parts = WRITTEN.matcher(text.strip());
        if (!parts.matches()) {
            throw new IllegalArgumentException("A rate is written as 10/PT30M, not as " + text);
        }
        try {
            return new Rate(Integer.parseInt(parts.group(1)), Duration.parse(parts.group(2)));
        } catch (DateTimeParseException notATime) {
            throw new IllegalArgumentException("A rate is written as 10/PT30M, not as " + text, notATime);
        }
    }

    /** How long until one more may be taken from an empty quota: whole microseconds, rounded up, as the database keeps them. */
    Duration interval() {
        long nanos = Math.ceilDiv(per.toNanos(), count);
        return Duration.ofNanos(Math.ceilDiv(nanos, 1_000) * 1_000);
    }

    /** How long an empty quota takes to fill. */
    Duration span() {
        return interval().multipliedBy(count);
    }
}
