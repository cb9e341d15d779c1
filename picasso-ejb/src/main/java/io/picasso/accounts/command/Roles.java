package io.picasso.accounts.command;

import io.picasso.accounts.EmailAddress;
import io.picasso.accounts.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The roles of a person: everybody is a member, some were given more, and the first administrators are named by the operator,
 * by the proved address and not by the handle, which somebody else could have tomorrow.
 */
@ApplicationScoped
public class Roles {
    private static final String MEMBER = "member";

    @Inject
    @ConfigProperty(name = "picasso.administrators")
    private Optional<List<String>> appointed;

    /** The words of all roles of a confirmed account. */
    Set<String> of(AccountRecords.Entry entry) {
        Set<String> words = entry.roles().stream().map(Role::word).collect(Collectors.toCollection(HashSet::new));
        words.add(MEMBER);
        if (isAppointed(entry.person())) {
            words.add(Role.ADMINISTRATOR.word());
        }
        return Set.copyOf(words);
    }

    private boolean isAppointed(Person person) {
        String address = new EmailAddress(person.email()).canonical();
        return appointed.orElse(List.of()).stream()
                .flatMap(written -> EmailAddress.parse(written).stream())
                .anyMatch(known -> known.canonical().equals(address));
    }
}
