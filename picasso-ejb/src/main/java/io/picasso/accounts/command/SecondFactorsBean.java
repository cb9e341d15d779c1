package io.picasso.accounts.command;

import static io.picasso.platform.sharding.ShardFaults.on;

import io.picasso.accounts.AccountId;
import io.picasso.accounts.ClientAddress;
import io.picasso.accounts.Credentials.LogIn;
import io.picasso.accounts.SecondFactors;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** The door to the second factor. */
@Stateless
@Local(SecondFactors.class)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SecondFactorsBean implements SecondFactors {
    @Inject
    private SecondFactorDesk desk;

    @Inject
    private CodeDesk codes;

    @Override
    public State state(AccountId account) {
        return on(account.stream(), () -> desk.state(account));
    }

    @Override
    public Start start(AccountId account, String password, ClientAddress from) {
        return on(account.stream(), () -> desk.start(account, password, from));
    }

    @Override
    public Confirmation confirm(AccountId account, String code) {
        return on(account.stream(), () -> desk.confirm(account, code));
    }

    @Override
    public Removal remove(AccountId account, String password, String code, ClientAddress from) {
        return on(account.stream(), () -> desk.remove(account, password, code, from));
    }

    @Override
    public LogIn logIn(String slip, String code, ClientAddress from, String device) {
        return codes.logIn(slip, code, from, device);
    }
}
