package io.picasso.accounts.command;

import io.picasso.accounts.Avatar;
import io.picasso.accounts.EmailAddress;
import io.picasso.accounts.ProfileEdit;
import io.picasso.platform.claims.Claim;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who is behind an account, as the vault keeps it.
 *
 * @param email where mail goes
 * @param handle the unique public name
 * @param name the public name as shown
 * @param passwordHash in PHC string format
 * @param avatarUrl the picture of the person
 * @param bio a few words about the person
 */
public record Person(
        String email,
        String handle,
        String name,
        String passwordHash,
        @Nullable String avatarUrl,
        @Nullable String bio) {
    /** What the public may see; it travels beside events. */
    Map<String, String> publicly() {
        Map<String, String> shown = new HashMap<>();
        shown.put("handle", handle);
        shown.put("name", name);
        if (avatarUrl != null) {
            shown.put("avatarUrl", avatarUrl);
        }
        if (bio != null) {
            shown.put("bio", bio);
        }
        return shown;
    }

    /** The same person with another password. */
    Person withPassword(String hash) {
        return new Person(email, handle, name, hash, avatarUrl, bio);
    }

    /** The same person at another address. */
    Person withEmail(String address) {
        return new Person(address, handle, name, passwordHash, avatarUrl, bio);
    }

    /** The same person as they want to be seen. */
    Person with(ProfileEdit edit) {
        String words = edit.bio();
        return new Person(
                email,
                Objects.requireNonNullElse(edit.handle(), handle),
                Objects.requireNonNullElse(edit.name(), name),
                passwordHash,
                avatarUrl,
                words == null ? bio : words.isEmpty() ? null : words);
    }

    /** The same person with another picture, or none. */
    Person withAvatar(@Nullable String url) {
        return new Person(email, handle, name, passwordHash, url, bio);
    }

    /** The picture of the person. */
    Optional<Avatar> avatar() {
        return Optional.ofNullable(avatarUrl).flatMap(Avatar::at);
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
