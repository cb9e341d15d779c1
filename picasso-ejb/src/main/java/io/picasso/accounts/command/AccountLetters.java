package io.picasso.accounts.command;

import io.picasso.accounts.AccountId;
import io.picasso.accounts.Role;
import io.picasso.contract.StreamId;
import io.picasso.platform.mail.Letter;
import io.picasso.platform.mail.LetterPaper;
import io.picasso.platform.mail.LetterPaper.Action;
import io.picasso.platform.mail.LetterWriter;
import io.picasso.platform.tickets.Tickets;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * What people are written about their accounts. A link is made at the moment of writing, so that its secret is nowhere but
 * in the letter, and the one before it dies. Links begin with the configured address, whatever host a request named.
 */
@ApplicationScoped
public class AccountLetters implements LetterWriter {
    static final String CONFIRM = "accounts.confirm";
    static final String WELCOME = "accounts.welcome";
    static final String ALREADY_HERE = "accounts.already-here";

    static final String RESET = "accounts.reset";
    static final String CHANGED = "accounts.password-changed";
    static final String ROLES = "accounts.roles";
    static final String REMOVE = "accounts.remove";
    static final String REMOVED = "accounts.removed";
    static final String FACTOR_ON = "accounts.second-factor-on";
    static final String FACTOR_OFF = "accounts.second-factor-off";
    static final String PASSKEY_ADDED = "accounts.passkey-added";
    static final String PASSKEY_REMOVED = "accounts.passkey-removed";

    /** Followed by the provider. */
    static final String LINKED = "accounts.linked.";

    static final String UNLINKED = "accounts.unlinked.";

    static final String FOOTER = "You get this because your address was entered at Picasso. "
            + "If that was not you, there is nothing to do.";

    @Inject
    @ConfigProperty(name = "picasso.public-url", defaultValue = "http://localhost:9080")
    private String site;

    @EJB
    private AccountRecords records;

    @EJB
    private Tickets tickets;

    @Override
    public String context() {
        return "accounts";
    }

    @Override
    public Optional<Letter> write(StreamId stream, String kind) {
        AccountId account = new AccountId(stream.key());
        if (kind.equals(REMOVED)) {
            return records.leaver(account).map(this::removed);
        }
        return records.find(account).flatMap(entry -> switch (kind) {
            case CONFIRM -> entry.confirmed() ? Optional.empty() : Optional.of(confirm(account, entry.person()));
            case WELCOME -> Optional.of(welcome(entry.person()));
            case ALREADY_HERE -> Optional.of(alreadyHere(entry.person()));
            case RESET -> entry.confirmed() ? Optional.of(reset(account, entry.person())) : Optional.empty();
            case CHANGED -> Optional.of(changed(entry.person()));
            case ROLES -> Optional.of(roles(entry));
            case REMOVE -> entry.confirmed() ? Optional.of(remove(account, entry.person())) : Optional.empty();
            case FACTOR_ON -> Optional.of(SecurityLetters.factorOn(entry.person(), site));
            case FACTOR_OFF -> Optional.of(SecurityLetters.factorOff(entry.person(), site));
            case PASSKEY_ADDED -> Optional.of(SecurityLetters.passkeyAdded(entry.person(), site));
            case PASSKEY_REMOVED -> Optional.of(SecurityLetters.passkeyRemoved(entry.person(), site));
            default -> Optional.of(aboutIdentity(kind, entry.person()));
        });
    }

    private Letter aboutIdentity(String kind, Person person) {
        if (kind.startsWith(LINKED)) {
            return SecurityLetters.linked(person, kind.substring(LINKED.length()), site);
        }
        if (kind.startsWith(UNLINKED)) {
            return SecurityLetters.unlinked(person, kind.substring(UNLINKED.length()), site);
        }
        throw new IllegalStateException("There is no letter " + kind + ".");
    }

    /** The last letter is out: nothing needs the address any more. */
    @Override
    public void sent(StreamId stream, String kind) {
        if (kind.equals(REMOVED)) {
            records.forget(new AccountId(stream.key()));
        }
    }

    private Letter confirm(AccountId account, Person person) {
        String ticket = tickets.issue(
                account.stream(), RegistrationDesk.CONFIRM, Instant.now().plus(RegistrationDesk.OPEN_FOR));
        return LetterPaper.write(
                person.email(),
                "Confirm your address",
                List.of(
                        "Hello " + person.name() + ",",
                        "somebody, we hope you, has registered @" + person.handle() + " at Picasso with this address. "
                                + "Confirm it within 24 hours, and you are in."),
                new Action("Confirm my address", site + "/confirm?token=" + ticket),
                FOOTER);
    }

    private Letter welcome(Person person) {
        return LetterPaper.write(
                person.email(),
                "Welcome to Picasso",
                List.of(
                        "Hello " + person.name() + ",",
                        "your address is confirmed, and @" + person.handle() + " is yours. Enjoy the gallery."),
                new Action("Explore", site + "/"),
                FOOTER);
    }

    private Letter reset(AccountId account, Person person) {
        String ticket = tickets.issue(
                account.stream(), PasswordDesk.RESET, Instant.now().plus(PasswordDesk.OPEN_FOR));
        return LetterPaper.write(
                person.email(),
                "Set a new password",
                List.of(
                        "Hello " + person.name() + ",",
                        "somebody, we hope you, has asked for a new password for @" + person.handle()
                                + ". The link works once, within an hour. The old password is good until then."),
                new Action("Set a new password", site + "/reset?token=" + ticket),
                FOOTER);
    }

    private Letter changed(Person person) {
        return LetterPaper.write(
                person.email(),
                "Your password has changed",
                List.of(
                        "Hello " + person.name() + ",",
                        "the password of @" + person.handle() + " has just been changed, and every device was logged "
                                + "out. If that was not you, set a new one at once."),
                new Action("Log in", site + "/login"),
                FOOTER);
    }

    private Letter roles(AccountRecords.Entry entry) {
        String roles = entry.roles().stream().map(Role::word).sorted().collect(Collectors.joining(" and "));
        return LetterPaper.write(
                entry.person().email(),
                "What you may do at Picasso has changed",
                List.of(
                        "Hello " + entry.person().name() + ",",
                        "an administrator has changed the roles of @"
                                + entry.person().handle() + ". "
                                + (roles.isEmpty()
                                        ? "You are a member now, without another role."
                                        : "You now are " + roles + ".")),
                new Action("Open Picasso", site + "/"),
                FOOTER);
    }

    private Letter remove(AccountId account, Person person) {
        String ticket = tickets.issue(
                account.stream(), RemovalDesk.REMOVE, Instant.now().plus(RemovalDesk.OPEN_FOR));
        return LetterPaper.write(
                person.email(),
                "Remove your account",
                List.of(
                        "Hello " + person.name() + ",",
                        "somebody, we hope you, wants to remove the account @" + person.handle()
                                + ". The link works once, within 24 hours, and there is no way back: your pictures that were"
                                + " never sold go, and your name is taken off those that were.",
                        "If it was not you, set a new password at once."),
                new Action("Remove my account", site + "/removal?token=" + ticket),
                FOOTER);
    }

    private Letter removed(Leaver leaver) {
        return LetterPaper.write(
                leaver.email(),
                "Your account is removed",
                List.of(
                        "Hello " + leaver.name() + ",",
                        "your account is removed. Your name and address are erased, this letter was the last that needed them;"
                                + " pictures of yours that were sold stay with their owners, and say that a former member made"
                                + " them. Thank you for having been here."),
                null,
                FOOTER);
    }

    private Letter alreadyHere(Person person) {
        return LetterPaper.write(
                person.email(),
                "You have an account already",
                List.of(
                        "Hello " + person.name() + ",",
                        "somebody has just tried to register at Picasso with this address, or to move there, and it belongs to"
                                + " your account @" + person.handle()
                                + ". Nothing has changed. If it was you, simply log in."),
                new Action("Log in", site + "/login"),
                FOOTER);
    }
}
