package io.picasso.it.torture;

import io.picasso.it.torture.fault.Injected;
import java.time.Duration;
import java.util.Locale;

/** How things are said on the terminal. */
final class Words {
    private static final double MILLIS = 1_000;

    private Words() {}

    static String of(Injected injected) {
        String missed = injected.reached() ? "" : " (not reached: killed elsewhere)";
        String back = injected.recovery().isZero() ? "" : ", answers again after " + seconds(injected.recovery());
        return injected.fault().text() + missed + back;
    }

    static String seconds(Duration duration) {
        return String.format(Locale.ROOT, "%.1f s", duration.toMillis() / MILLIS);
    }
}
