package io.picasso.accounts.command;

import io.picasso.accounts.AccountId;
import io.picasso.accounts.Applicant;
import io.picasso.accounts.ClientAddress;
import io.picasso.accounts.Credentials;
import io.picasso.accounts.EmailAddress;
import io.picasso.accounts.ProfileEdit;
import io.picasso.contract.Ids;
import io.picasso.contract.Receipt;
import io.picasso.platform.claims.Claim;
import io.picasso.platform.claims.Claims;
import io.picasso.platform.sessions.Sessions;
import jakarta.ejb.EJB;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** The desk for everything that has to do with secrets. */
@Stateless
@Local(Credentials.class)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class CredentialsBean implements Credentials {
    private static final Pattern REFRESH_TOKEN = Pattern.compile("([A-Za-z0-9-]{1,80})\\.([\\w-]{22})\\.([\\w-]{43})");

    @Inject
    private AccountGate gate;

    @Inject
    private RegistrationDesk desk;

    @Inject
    private PasswordDesk passwordDesk;

    @Inject
    private AddressDesk addressDesk;

    @Inject
    private ProfileDesk profileDesk;

    @Inject
    private CodeDesk codes;

    @Inject
    private Claims claims;

    @Inject
    private Passwords passwords;

    @Inject
    private Roles roles;

    @EJB
    private AccountRecords records;

    @EJB
    private Sessions sessions;

    @Override
    public Registration register(Applicant applicant, ClientAddress from) {
        return desk.register(applicant, from);
    }

    @Override
    public boolean confirm(String token) {
        return desk.confirm(token);
    }

    @Override
    public EmailChange changeEmail(AccountId account, String email, String password, ClientAddress from) {
        return addressDesk.request(account, email, password, from);
    }

    @Override
    public boolean confirmEmail(String token, Optional<String> keeping) {
        return addressDesk.confirm(token, keeping);
    }

    @Override
    public Mailing resend(String email, ClientAddress from) {
        return letter(email, from, desk::resend);
    }

    @Override
    public Mailing forgotPassword(String email, ClientAddress from) {
        return letter(email, from, passwordDesk::forgot);
    }

    @Override
    public Reset resetPassword(String token, String password) {
        List<Applicant.Fault> faults = passwordDesk.faults(password);
        if (!faults.isEmpty()) {
            return new Reset.Invalid(faults);
        }
        return passwordDesk.reset(token, password) ? new Reset.Done() : new Reset.UnknownToken();
    }

    @Override
    public Change changePassword(AccountId account, String current, String password, ClientAddress from) {
        return passwordDesk.change(account, current, password, from);
    }

    @Override
    public Receipt changeProfile(AccountId account, long expectedVersion, ProfileEdit edit) {
        return profileDesk.change(account, expectedVersion, edit);
    }

    @Override
    public LogIn logIn(String email, String password, String code, ClientAddress from, String device) {
        return gate.logIn(email, from, () -> check(email, password, code, device));
    }

    @Override
    public Optional<Session> refresh(String refreshToken) {
        var parts = REFRESH_TOKEN.matcher(refreshToken);
        if (!parts.matches()) {
            return Optional.empty();
        }
        AccountId account = new AccountId(parts.group(1));
        return sessions.exchange(account.stream(), parts.group(2), parts.group(3))
                .filter(opened -> records.find(account).isPresent())
                .map(opened -> SessionDesk.session(account, opened));
    }

    @Override
    public void logOut(AccountId account, String session) {
        sessions.end(account.stream(), session);
    }

    @Override
    public List<Device> devices(AccountId account) {
        return sessions.of(account.stream()).stream()
                .map(session -> new Device(session.id(), session.device(), session.openedAt(), session.seenAt()))
                .toList();
    }

    @Override
    public boolean logOutDevice(AccountId account, String session) {
        return sessions.end(account.stream(), session);
    }

    @Override
    public void logOutEverywhere(AccountId account) {
        sessions.endAll(account.stream());
    }

    @Override
    public Optional<Standing> standing(AccountId account, String session) {
        return records.find(account, session)
                .filter(AccountRecords.Entry::confirmed)
                .map(entry -> new Standing(
                        account,
                        entry.version(),
                        entry.person().email(),
                        entry.person().handle(),
                        entry.person().name(),
                        Optional.ofNullable(entry.person().avatarUrl()),
                        Objects.requireNonNullElse(entry.person().bio(), ""),
                        roles.of(entry)));
    }

    /** Takes the same steps whether the address is known or not: a claim, a record, a hashing. */
    private LogIn check(String email, String password, String code, String device) {
        Optional<AccountId> account = account(email);
        Optional<AccountRecords.Entry> entry = records.find(account.orElseGet(() -> new AccountId(Ids.next())));
        if (entry.isEmpty()) {
            passwords.pretend(password);
            return new LogIn.BadCredentials();
        }
        if (!isAt(email, account, entry.get().person())
                || !passwords.matches(password, entry.get().person().passwordHash())) {
            return new LogIn.BadCredentials();
        }
        return entry.get().confirmed()
                ? codes.afterPassword(account.get(), entry.get().person(), code, device)
                : new LogIn.NotConfirmed();
    }

    /** An address that somebody only wants to have, and has not proved, lets nobody in. */
    private static boolean isAt(String email, Optional<AccountId> account, Person person) {
        return account.isPresent()
                && EmailAddress.parse(email)
                        .filter(known -> Move.isSame(known.written(), person.email()))
                        .isPresent();
    }

    private Mailing letter(String email, ClientAddress from, Consumer<String> desk) {
        Optional<Duration> wait = gate.letter(email, from);
        if (wait.isPresent()) {
            return new Mailing.Throttled(wait.get());
        }
        EvenPace.run(() -> desk.accept(email));
        return new Mailing.Accepted();
    }

    private Optional<AccountId> account(String email) {
        // An address that cannot be one is looked up as well, so that it takes as long.
        Claim claim = EmailAddress.parse(email)
                .map(Person::addressClaim)
                .orElseGet(() -> Person.addressClaim(new EmailAddress("nobody")));
        return claims.holding(claim).map(holding -> new AccountId(holding.holder()));
    }
}
