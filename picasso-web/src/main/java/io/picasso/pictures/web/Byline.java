package io.picasso.pictures.web;

import io.picasso.accounts.query.Profile;
import io.picasso.platform.pages.Texts;
import java.util.Locale;
import java.util.Objects;

/**
 * A person beside a picture, for readers: somebody who has left has a neutral name in the reader's language, and no page.
 *
 * @param handle with its sign; empty for somebody who has left
 * @param href of their page; empty for somebody who has left
 * @param avatarUrl of their picture; empty when there is none
 */
public record Byline(String name, String handle, String href, String avatarUrl) {
    /** Somebody as the readers of a language see them. */
    public static Byline of(Profile profile, Locale locale) {
        if (!profile.hasPage()) {
            String key = profile.equals(Profile.FORMER) ? "person.former" : "person.unknown";
            return new Byline(Texts.of(locale, key), "", "", "");
        }
        return new Byline(
                profile.name(),
                "@" + profile.handle(),
                "/creators/" + profile.handle(),
                Objects.requireNonNullElse(profile.avatarUrl(), ""));
    }
}
