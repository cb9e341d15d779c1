package io.picasso.pictures.web;

import io.picasso.accounts.query.Profile;
import io.picasso.platform.pages.Texts;
import java.util.Locale;

/**
 * A person beside a picture, for readers: somebody who has left has a neutral name in the reader's language, and no page.
 *
 * @param handle with its sign; empty for somebody who has left
 * @param href of their page; empty for somebody who has left
 */
public record Byline(String name, String handle, String href) {
    static Byline of(Profile profile, Locale locale) {
        return profile.hasPage()
                ? new Byline(profile.name(), "@" + profile.handle(), "/creators/" + profile.handle())
                : new Byline(
                        Texts.of(locale, profile.equals(Profile.FORMER) ? "person.former" : "person.unknown"), "", "");
    }
}
