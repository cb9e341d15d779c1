package io.picasso.pictures.web;

import io.picasso.platform.pages.Texts;

/** The refusals of the write side in the language of the page. */
final class Rules {
    private Rules() {}

    /** Our words for this refusal where we have them, otherwise the refusal's own. */
    static String text(String code, String detail) {
        String name = "rule." + code;
        return Texts.has(name) ? Texts.of(name) : detail;
    }
}
