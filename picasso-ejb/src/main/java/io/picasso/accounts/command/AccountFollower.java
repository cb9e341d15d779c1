package io.picasso.accounts.command;

import io.picasso.accounts.AccountEvent;
import io.picasso.accounts.AccountId;
import io.picasso.contract.Envelope;
import io.picasso.platform.followers.Follower;
import io.picasso.platform.mail.MailRoom;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Does what follows from the events of accounts: mails, and the claims of the confirmed. Everything here may run twice. */
@ApplicationScoped
public class AccountFollower implements Follower {
    /** Where the link stands with which an account began; its owner gets a welcome instead of a warning. */
    private static final long JOINED_AT = 2;

    @Inject
    private MailRoom mails;

    @Inject
    private AccountRecords records;

    @Inject
    private RegistrationDesk desk;

    @Inject
    private AddressDesk addresses;

    @Inject
    private ProfileDesk profiles;

    @Inject
    private RemovalDesk removals;

    @Inject
    private IdentityDirectory identities;

    @Override
    public boolean concerns(String message) {
        return message.contains("\"account.");
    }

    @Override
    public void follow(Envelope envelope) {
        if (envelope.event() instanceof AccountEvent event) {
            switch (event) {
                case AccountEvent.Registered registered -> mails.enqueue(envelope, AccountLetters.CONFIRM);
                case AccountEvent.ConfirmationRequested requested -> mails.enqueue(envelope, AccountLetters.CONFIRM);
                case AccountEvent.RegistrationRepeated repeated -> mails.enqueue(envelope, AccountLetters.ALREADY_HERE);
                case AccountEvent.Confirmed confirmed -> {
                    settle(confirmed.account());
                    mails.enqueue(envelope, AccountLetters.WELCOME);
                }
                case AccountEvent.PasswordResetRequested requested -> mails.enqueue(envelope, AccountLetters.RESET);
                case AccountEvent.PasswordChanged changed -> mails.enqueue(envelope, AccountLetters.CHANGED);
                case AccountEvent.ProfileChanged changed -> profiles.settleHandles(changed.account());
                case AccountEvent.RoleGranted granted -> mails.enqueue(envelope, AccountLetters.ROLES);
                case AccountEvent.RoleWithdrawn withdrawn -> mails.enqueue(envelope, AccountLetters.ROLES);
                case AccountEvent.EmailChangeRequested requested ->
                    mails.enqueue(envelope, AddressLetters.PROVE, AddressLetters.WARN);
                case AccountEvent.EmailChanged changed -> {
                    addresses.settle(changed.account());
                    mails.enqueue(envelope, AddressLetters.MOVED);
                }
                case AccountEvent.RemovalRequested requested -> mails.enqueue(envelope, AccountLetters.REMOVE);
                case AccountEvent.Removed removed -> {
                    removals.free(removed.account());
                    mails.enqueue(envelope, AccountLetters.REMOVED);
                }
                case AccountEvent.SecondFactorEnabled on -> mails.enqueue(envelope, AccountLetters.FACTOR_ON);
                case AccountEvent.SecondFactorDisabled off -> mails.enqueue(envelope, AccountLetters.FACTOR_OFF);
                case AccountEvent.PasskeyAdded added -> mails.enqueue(envelope, AccountLetters.PASSKEY_ADDED);
                case AccountEvent.PasskeyRemoved removed -> mails.enqueue(envelope, AccountLetters.PASSKEY_REMOVED);
                case AccountEvent.IdentityLinked linked -> {
                    identities.settle(linked.account(), linked.provider());
                    if (envelope.version() > JOINED_AT) {
                        mails.enqueue(envelope, AccountLetters.LINKED + linked.provider());
                    }
                }
                case AccountEvent.IdentityUnlinked unlinked ->
                    mails.enqueue(envelope, AccountLetters.UNLINKED + unlinked.provider());
            }
        }
    }

    private void settle(AccountId account) {
        records.find(account).ifPresent(entry -> desk.settle(account, entry.person()));
    }
}
