package io.picasso.platform.pages;

import jakarta.faces.context.FacesContext;
import jakarta.servlet.http.Cookie;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What a reader chose for this browser: a language and a theme, kept in cookies that hold nothing else. */
final class Preferences {
    static final String LANGUAGE = "lang";
    static final String THEME = "theme";
    static final Set<String> LANGUAGES = Set.of("en", "de");
    private static final Set<String> THEMES = Set.of("light", "dark");

    private Preferences() {}

    static Optional<Locale> language(FacesContext context) {
        return cookie(context, LANGUAGE).filter(LANGUAGES::contains).map(Locale::of);
    }

    static Optional<String> theme(FacesContext context) {
        return cookie(context, THEME).filter(THEMES::contains);
    }

    private static Optional<String> cookie(FacesContext context, String name) {
        return Optional.ofNullable((Cookie)
                        context.getExternalContext().getRequestCookieMap().get(name))
                .map(Cookie::getValue);
    }
}
