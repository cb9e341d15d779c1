package io.picasso.accounts.command;

import io.picasso.accounts.EmailAddress;
import io.picasso.platform.claims.Claim;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What is still known of somebody who has left, until their claims are free and the last letter is out.
 *
 * @param email where that letter goes
 * @param handle the name that nobody gets again
 * @param name how the letter addresses them
 * @param avatarUrl whose file has to go
 * @param identities the digests of what opened the account
 */
public record Leaver(
        String email, String handle, String name, @Nullable String avatarUrl, Set<String> identities) {
    /** Somebody who left before there were identities had none. */
    public Leaver {
        identities = Set.copyOf(Objects.requireNonNullElse(identities, Set.of()));
    }

    /** Its place in the vault, beside that of the person. */
    static final String ROOM = "leaver";

    /** When it is forgotten even if no mail could be sent. */
    static final Duration KEPT_FOR = Duration.ofDays(1);

    static Leaver of(Person person) {
        return new Leaver(
                person.email(),
                person.handle(),
                person.name(),
                person.avatarUrl(),
                person.links().values().stream().map(Person.Link::identity).collect(Collectors.toSet()));
    }

    Claim addressClaim() {
        return Person.addressClaim(new EmailAddress(email));
    }

    Claim handleClaim() {
        return Person.handleClaim(handle);
    }

    /** Shows nothing. */
    @Override
    public String toString() {
        return "Leaver[...]";
    }
}
