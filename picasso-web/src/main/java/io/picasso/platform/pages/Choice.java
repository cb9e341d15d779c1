package io.picasso.platform.pages;

/**
 * Something that a reader can choose by a link, or a form by an option.
 *
 * @param href where the link leads, or the value of the option
 * @param current whether it is what the reader sees now
 */
public record Choice(String label, String href, boolean current) {}
