package io.picasso.accounts.command;

import static io.picasso.platform.sharding.ShardFaults.on;

import io.picasso.accounts.AccountId;
import io.picasso.accounts.ClientAddress;
import io.picasso.accounts.Credentials.LogIn;
import io.picasso.accounts.Passkeys;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;

/** The door to the passkeys. */
@Stateless
@Local(Passkeys.class)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class PasskeysBean implements Passkeys {
    @Inject
    private PasskeyDesk desk;

    @Inject
    private PasskeyDoor door;

    @Override
    public List<Passkey> list(AccountId account) {
        return on(account.stream(), () -> desk.list(account));
    }

    @Override
    public Start start(AccountId account, String password, ClientAddress from) {
        return on(account.stream(), () -> desk.start(account, password, from));
    }

    @Override
    public Registration register(AccountId account, String slip, String name, String credential) {
        return on(account.stream(), () -> desk.register(account, slip, name, credential));
    }

    @Override
    public boolean remove(AccountId account, String passkey) {
        return on(account.stream(), () -> desk.remove(account, passkey));
    }

    @Override
    public Ceremony begin() {
        return door.begin();
    }

    @Override
    public LogIn logIn(String slip, String credential, ClientAddress from, String device) {
        return door.logIn(slip, credential, from, device);
    }
}
