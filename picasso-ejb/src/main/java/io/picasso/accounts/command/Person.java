package io.picasso.accounts.command;

import io.picasso.accounts.EmailAddress;
import io.picasso.platform.claims.Claim;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Who is behind an account, as the vault keeps it.
 *
 * @param email where mail goes
 * @param handle the unique public name
 * @param name the public name as shown
 * @param passwordHash in PHC string format
 * @param avatarUrl the picture of the person
 */
public record Person(
        String email,
        String handle,
        String name,
        String passwordHash,
        @Nullable String avatarUrl) {
    /** What the public may see; it travels beside events. */
    Map<String, String> publicly() {
        Map<String, String> shown = new HashMap<>();
        shown.put("handle", handle);
        shown.put("name", name);
        if (avatarUrl != null) {
            shown.put("avatarUrl", avatarUrl);
        }
        return shown;
    }

    /** The same person with another password. */
    Person withPassword(String hash) {
        return new Person(email, handle, name, hash, avatarUrl);
    }

    /** The same person under another name. */
    Person withName(String shown) {
        return new Person(email, handle, shown, passwordHash, avatarUrl);
    }

    /** The claim on the address. */
    Claim addressClaim() {
        return addressClaim(new EmailAddress(email));
    }

    /** The claim on the handle. */
    Claim handleClaim() {
        return handleClaim(handle);
    }

    static Claim addressClaim(EmailAddress email) {
        return new Claim("email", email.canonical());
    }

    static Claim handleClaim(String handle) {
        return new Claim("handle", handle);
    }

    /** Shows nothing. */
    @Override
    public String toString() {
        return "Person[...]";
    }
}
