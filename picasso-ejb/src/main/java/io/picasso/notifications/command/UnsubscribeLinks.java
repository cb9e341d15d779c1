package io.picasso.notifications.command;

import io.picasso.accounts.AccountId;
import io.picasso.notifications.NoticeKind;
import io.picasso.platform.factors.FactorKeys;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Links that end mails: sealed, so that nobody makes one for somebody else, and good for as long as the secret is, because a
 * letter may be opened years later.
 */
@ApplicationScoped
public class UnsubscribeLinks {
    private static final String PURPOSE = "unsubscribe";
    private static final String ALL = "all";
    private static final int SEAL_BYTES = 16;
    private static final Pattern FORM = Pattern.compile("(([A-Za-z0-9-]{1,80})\\.([a-z]{1,20}))\\.([\\w-]{22})");

    private final FactorKeys keys;
    private final String site;

    @Inject
    public UnsubscribeLinks(
            FactorKeys keys,
            @ConfigProperty(name = "picasso.public-url", defaultValue = "http://localhost:9080") String site) {
        this.keys = keys;
        this.site = site;
    }

    /** For the proxy of the container only. */
    UnsubscribeLinks() {
        this(new FactorKeys(""), "");
    }

    /** What a link is about. */
    record Wish(AccountId account, Set<NoticeKind> kinds) {}

    /** What ends mails about one kind. */
    String token(AccountId account, NoticeKind kind) {
        return sealed(account.value() + "." + kind.word());
    }

    /** What ends all mails about notices. */
    String tokenOfAll(AccountId account) {
        return sealed(account.value() + "." + ALL);
    }

    /** Where a person ends them. */
    String page(String token) {
        return site + "/unsubscribe?token=" + token;
    }

    /** Where a mail program ends them for a person. */
    String oneClick(String token) {
        return site + "/api/notifications/unsubscribe?token=" + token;
    }

    /** What a token is about; empty for one that was not made here. */
    Optional<Wish> open(String token) {
        Matcher parts = FORM.matcher(token);
        if (!parts.matches()
                || !MessageDigest.isEqual(
                        seal(parts.group(1)).getBytes(StandardCharsets.US_ASCII),
                        parts.group(4).getBytes(StandardCharsets.US_ASCII))) {
            return Optional.empty();
        }
        AccountId account = new AccountId(parts.group(2));
        return parts.group(3).equals(ALL)
                ? Optional.of(new Wish(account, EnumSet.allOf(NoticeKind.class)))
                : NoticeKind.of(parts.group(3)).map(kind -> new Wish(account, EnumSet.of(kind)));
    }

    private String sealed(String text) {
        return text + "." + seal(text);
    }

    private String seal(String text) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(Arrays.copyOf(keys.mac(PURPOSE, text), SEAL_BYTES));
    }
}
