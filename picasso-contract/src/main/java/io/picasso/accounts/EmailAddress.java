package io.picasso.accounts;

import java.net.IDN;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An address that mail can be sent to, as the person wrote it, and the canonical form that decides whether two are one.
 *
 * <p>The rules are those of a sensible mail client rather than those of RFC 5322: one {@code @}, no comments, no quoted
 * parts, no control characters. International domains are compared in their ASCII form. The part before the {@code @} is
 * compared without regard to case, as every large provider does, so that nobody can be impersonated by a capital letter.
 *
 * @param written the address in the form in which mail is sent to it
 */
public record EmailAddress(String written) {
    /** The longest path that SMTP carries (RFC 5321, section 4.5.3.1.3). */
    public static final int LONGEST = 254;

    private static final int LONGEST_LOCAL = 64;
    private static final Pattern LOCAL =
            Pattern.compile("[\\p{L}\\p{M}\\p{N}!#$%&'*+/=?^_`{|}~-]+(\\.[\\p{L}\\p{M}\\p{N}!#$%&'*+/=?^_`{|}~-]+)*");
    private static final Pattern DOMAIN = Pattern.compile(
            "(?=.{1,253}$)[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)+",
            Pattern.CASE_INSENSITIVE);

    /** Reads an address; empty if mail could not be sent to it. */
    public static Optional<EmailAddress> parse(String text) {
        String trimmed = Normalizer.normalize(text.strip(), Normalizer.Form.NFC);
        int at = trimmed.lastIndexOf('@');
        if (trimmed.length() > LONGEST || at < 1 || at > LONGEST_LOCAL) {
            return Optional.empty();
        }
        String local = trimmed.substring(0, at);
        return ascii(trimmed.substring(at + 1))
                .filter(domain ->
                        LOCAL.matcher(local).matches() && DOMAIN.matcher(domain).matches())
                .map(domain -> new EmailAddress(local + "@" + domain));
    }

    /** The form by which two addresses are the same. */
    public String canonical() {
        return written.toLowerCase(Locale.ROOT);
    }

    /** Says nothing about the person: an address must not reach a log by way of a message. */
    @Override
    public String toString() {
        return "EmailAddress[...]";
    }

    private static Optional<String> ascii(String domain) {
        try {
            return Optional.of(IDN.toASCII(domain));
        } catch (IllegalArgumentException notADomain) {
            return Optional.empty();
        }
    }
}
