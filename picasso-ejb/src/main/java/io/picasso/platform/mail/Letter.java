package io.picasso.platform.mail;

/**
 * A mail in both of its forms.
 *
 * @param to the address of the one receiver
 * @param subject one line
 * @param text for programs that show text
 * @param html for those that show more
 */
public record Letter(String to, String subject, String text, String html) {
    /** Shows nothing: letters hold addresses and secrets. */
    @Override
    public String toString() {
        return "Letter[...]";
    }
}
