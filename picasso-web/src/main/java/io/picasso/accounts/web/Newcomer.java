package io.picasso.accounts.web;

import io.picasso.accounts.ProviderIdentity;
import io.picasso.contract.Ids;
import io.picasso.platform.providers.Testimony;
import io.picasso.platform.web.Seal;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;

/**
 * Somebody whom a provider knows and we do not yet, on the way to an account.
 *
 * @param account the id that an account gets if they open one; sent twice, it is one account
 * @param identity how the provider knows them
 * @param named the address that the provider names; empty for none
 * @param proved the address that is theirs, by the provider's word or by our own mail; empty for none
 * @param mailed whether it was our own mail
 * @param name what the provider calls them
 * @param browser a secret of this browser, without which a mailed link proves nothing
 * @param to where they wanted to be
 */
record Newcomer(
        String account,
        ProviderIdentity identity,
        String named,
        String proved,
        boolean mailed,
        String name,
        String browser,
        String to) {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int SECRET_BYTES = 32;
    private static final int LONGEST_NAME = 60;

    static Newcomer of(Testimony.Known known, String to) {
        byte[] secret = new byte[SECRET_BYTES];
        RANDOM.nextBytes(secret);
        String email = known.email().orElse("");
        String name = known.name().orElse("").strip();
        return new Newcomer(
                Ids.next(),
                known.identity(),
                email,
                known.vouched() ? email : "",
                false,
                name.substring(0, Math.min(name.length(), LONGEST_NAME)),
                Base64.getUrlEncoder().withoutPadding().encodeToString(secret),
                to);
    }

    /** The same person, who has opened the mailed link. */
    Newcomer withMailed(String email) {
        return new Newcomer(account, identity, named, email, true, name, browser, to);
    }

    String provider() {
        return identity.provider();
    }

    String label() {
        return ProviderIdentity.label(identity.provider());
    }

    Map<String, String> written() {
        return Map.of(
                "account",
                account,
                "provider",
                identity.provider(),
                "subject",
                identity.subject(),
                "named",
                named,
                "proved",
                proved,
                "mailed",
                Boolean.toString(mailed),
                "name",
                name,
                "browser",
                browser,
                "to",
                to);
    }

    static Optional<Newcomer> read(Seal.Content content) {
        return Optional.of(new Newcomer(
                content.text("account"),
                new ProviderIdentity(content.text("provider"), content.text("subject")),
                content.text("named"),
                content.text("proved"),
                Boolean.parseBoolean(content.text("mailed")),
                content.text("name"),
                content.text("browser"),
                content.text("to")));
    }

    /** Names the provider and nothing personal. */
    @Override
    public String toString() {
        return "Newcomer[" + identity.provider() + "]";
    }
}
