package io.picasso.platform.live.web;

import io.picasso.accounts.AccountId;
import io.picasso.platform.live.LiveMessage;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who opened a connection.
 *
 * @param account null for a guest
 * @param token by which the person was known at the handshake; empty for a guest
 * @param viewer tells different people apart when they are counted, and says nothing else about them
 * @param address where they come from
 */
record Visitor(@Nullable AccountId account, String token, String viewer, String address) {
    private static final int VIEWER_BYTES = 9;

    /** Somebody who is signed in; the same viewer in every tab. */
    static Visitor member(AccountId account, String token, String address) {
        return new Visitor(account, token, digest("member " + account.value()), address);
    }

    /** Somebody who is not; the same viewer in every tab of a browser that names itself. */
    static Visitor guest(String browser, String address) {
        return new Visitor(null, "", digest("guest " + address + " " + browser), address);
    }

    /** The topic of their own account; empty for a guest. */
    Optional<String> own() {
        return Optional.ofNullable(account).map(known -> LiveMessage.account(known.value()));
    }

    /** By what their connections are counted: a person by the account, guests by their address. */
    String payer() {
        return own().orElse("address:" + address);
    }

    @Override
    public String toString() {
        return "Visitor[" + payer() + "]";
    }

    private static String digest(String text) {
        try {
            byte[] whole = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(whole, VIEWER_BYTES));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256.", e);
        }
    }
}
