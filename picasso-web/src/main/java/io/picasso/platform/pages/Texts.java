package io.picasso.platform.pages;

import io.picasso.platform.web.Problem;
import jakarta.faces.context.FacesContext;
import java.text.MessageFormat;
import java.time.Duration;
import java.util.Locale;
import java.util.ResourceBundle;

/** The words of the pages, in the language of the reader. */
public final class Texts {
    private static final int LONGEST_IN_SECONDS = 90;
    private static final String BUNDLE = "io.picasso.platform.pages.texts";

    private Texts() {}

    /** The language of the page that is being made. */
    public static Locale locale() {
        return FacesContext.getCurrentInstance().getViewRoot().getLocale();
    }

    /** The text of this name in the language of the page, with its places filled. */
    public static String of(String name, Object... places) {
        return of(locale(), name, places);
    }

    /** The text of this name in the language, with its places filled. */
    public static String of(Locale locale, String name, Object... places) {
        String pattern = bundle(locale).getString(name);
        return places.length == 0 ? pattern : new MessageFormat(pattern, locale).format(places);
    }

    /** That it was too much of late, and how long to wait: in seconds up to a minute and a half, then in minutes. */
    static String throttled(Locale locale, Duration wait) {
        long seconds = Problem.wholeSeconds(wait);
        return seconds <= LONGEST_IN_SECONDS
                ? of(locale, "throttled.seconds", seconds)
                : of(locale, "throttled.minutes", Math.ceilDiv(seconds, 60));
    }

    /** Whether there is a text of this name. */
    public static boolean has(String name) {
        return bundle(locale()).containsKey(name);
    }

    private static ResourceBundle bundle(Locale locale) {
        // English is the root bundle; without this, a reader of English would get the language of the machine.
        return ResourceBundle.getBundle(
                BUNDLE, locale, ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
