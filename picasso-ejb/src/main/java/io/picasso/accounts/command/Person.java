package io.picasso.accounts.command;

import io.picasso.accounts.Avatar;
import io.picasso.accounts.EmailAddress;
import io.picasso.accounts.ProfileEdit;
import io.picasso.platform.claims.Claim;
import java.time.Instant;
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
 * @param passwordHash in PHC string format; none for somebody who has only ever come by the word of a provider
 * @param avatarUrl the picture of the person
 * @param bio a few words about the person
 * @param links the identities that open the account, by provider; the truth of which the claims are the directory
 */
public record Person(
        String email,
        String handle,
        String name,
        @Nullable String passwordHash,
        @Nullable String avatarUrl,
        @Nullable String bio,
        Map<String, Link> links) {
    /** A person as it was kept before there were links has none. */
    public Person {
        links = Map.copyOf(Objects.requireNonNullElse(links, Map.of()));
    }

    /** Somebody to whom nothing is linked. */
    Person(
            String email,
            String handle,
            String name,
            @Nullable String passwordHash,
            @Nullable String avatarUrl,
            @Nullable String bio) {
        this(email, handle, name, passwordHash, avatarUrl, bio, Map.of());
    }

    /**
     * An identity that opens the account.
     *
     * @param identity its digest
     * @param since when it was linked
     */
    public record Link(String identity, Instant since) {}

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
        return new Person(email, handle, name, hash, avatarUrl, bio, links);
    }

    /** The same person at another address. */
    Person withEmail(String address) {
        return new Person(address, handle, name, passwordHash, avatarUrl, bio, links);
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
                words == null ? bio : words.isEmpty() ? null : words,
                links);
    }

    /** The same person with another picture, or none. */
    Person withAvatar(@Nullable String url) {
        return new Person(email, handle, name, passwordHash, url, bio, links);
    }

    /** The picture of the person. */
    Optional<Avatar> avatar() {
        return Optional.ofNullable(avatarUrl).flatMap(Avatar::at);
    }

    /** The same person with an identity linked. */
    Person with(String provider, Link link) {
        Map<String, Link> more = new HashMap<>(links);
        more.put(provider, link);
        return new Person(email, handle, name, passwordHash, avatarUrl, bio, more);
    }

    /** The same person without the identity at this provider. */
    Person without(String provider) {
        Map<String, Link> fewer = new HashMap<>(links);
        fewer.remove(provider);
        return new Person(email, handle, name, passwordHash, avatarUrl, bio, fewer);
    }

    /** What changes with the password: what is bound to it dies then. Somebody may never have had one. */
    String bond() {
        return Objects.requireNonNullElse(passwordHash, "");
    }

    /** Whether an identity opens the account of this person. */
    boolean isLinked(String identity) {
        return links.values().stream().anyMatch(link -> link.identity().equals(identity));
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

    /** The claim on an identity at a provider, by its digest. */
    static Claim identityClaim(String identity) {
        return new Claim("identity", identity);
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
