package io.picasso.accounts.command;

import static io.picasso.platform.sharding.ShardFaults.on;

import io.picasso.accounts.AccountId;
import io.picasso.accounts.Avatar;
import io.picasso.accounts.Avatars;
import io.picasso.contract.Receipt;
import io.picasso.pictures.media.FileKeeper;
import io.picasso.pictures.media.MediaBean;
import io.picasso.pictures.media.Portrait;
import jakarta.ejb.EJB;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Changes the pictures of people. The new file is stored first, then the profile changes, then the old file goes; whatever a crash
 * leaves in between is a file that no person has, and the collector of such files asks here.
 */
@Stateless
@Local({Avatars.class, FileKeeper.class})
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class AvatarsBean implements Avatars, FileKeeper {
    @EJB
    private MediaBean media;

    @EJB
    private AccountRecords records;

    @Inject
    private ProfileDesk profiles;

    @Override
    public Receipt replace(AccountId account, InputStream file) {
        return switch (media.portray(Avatar.folder(account), file)) {
            case Portrait.Refused(String code, String detail) -> new Receipt.Refused(code, detail);
            case Portrait.Stored(String name) -> put(account, new Avatar(account, name));
        };
    }

    @Override
    public Receipt remove(AccountId account) {
        return put(account, null);
    }

    private Receipt put(AccountId account, @Nullable Avatar next) {
        Optional<Avatar> before =
                on(account.stream(), () -> records.person(account)).flatMap(Person::avatar);
        Receipt receipt = profiles.showAvatar(account, next);
        boolean done = receipt instanceof Receipt.Accepted;
        Optional<Avatar> unused = done ? before : Optional.ofNullable(next);
        unused.ifPresent(avatar -> media.discard(avatar.key()));
        return receipt;
    }

    @Override
    public Optional<Set<String>> keysIn(String folder) {
        return Avatar.owner(folder)
                .map(account -> on(account.stream(), () -> records.person(account))
                        .flatMap(Person::avatar)
                        .map(avatar -> Set.of(avatar.key()))
                        .orElseGet(Set::of));
    }
}
