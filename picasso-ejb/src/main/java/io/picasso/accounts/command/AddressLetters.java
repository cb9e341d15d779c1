package io.picasso.accounts.command;

import io.picasso.accounts.AccountId;
import io.picasso.accounts.EmailAddress;
import io.picasso.contract.StreamId;
import io.picasso.platform.claims.Claims;
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
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * What people are written when they move to another address: the link to the new one, a warning to the old one at once, and a word
 * when it is done. The old address is told in any case, so that nothing there tells whether the new one was somebody's.
 */
@ApplicationScoped
public class AddressLetters implements LetterWriter {
    static final String PROVE = "addresses.prove";
    static final String WARN = "addresses.warn";
    static final String MOVED = "addresses.moved";

    private static final String FOOTER = "You get this because your address was entered at Picasso.";

    @Inject
    @ConfigProperty(name = "picasso.public-url", defaultValue = "http://localhost:9080")
    private String site;

    @EJB
    private AccountRecords records;

    @EJB
    private Tickets tickets;

    @Inject
    private Claims claims;

    @Override
    public String context() {
        return "addresses";
    }

    @Override
    public Optional<Letter> write(StreamId stream, String kind) {
        AccountId account = new AccountId(stream.key());
        return records.person(account).flatMap(person -> switch (kind) {
            case PROVE ->
                records.addressWanted(account)
                        .filter(wanted -> isTheirs(account, wanted))
                        .map(wanted -> prove(account, person, wanted));
            case WARN -> Optional.of(warn(person));
            case MOVED -> records.addressLeft(account).map(left -> moved(person, left));
            default -> throw new IllegalStateException("There is no letter " + kind + ".");
        });
    }

    /** The old address has been told: nothing needs it any more. */
    @Override
    public void sent(StreamId stream, String kind) {
        if (kind.equals(MOVED)) {
            records.forgetAddress(new AccountId(stream.key()));
        }
    }

    /** Whoever has the address for good gets another letter, about their own account. */
    private boolean isTheirs(AccountId account, Move wanted) {
        return claims.holding(Person.addressClaim(new EmailAddress(wanted.email())))
                .filter(holding -> !holding.holder().equals(account.value()))
                .isEmpty();
    }

    private Letter prove(AccountId account, Person person, Move wanted) {
        String ticket =
                tickets.issue(account.stream(), AddressDesk.PROVE, Instant.now().plus(Move.OPEN_FOR));
        return LetterPaper.write(
                wanted.email(),
                "Confirm your new address",
                List.of(
                        "Hello " + person.name() + ",",
                        "from now on this shall be the address of @" + person.handle()
                                + " at Picasso, with which you log in."
                                + " Confirm it within 24 hours; until then nothing changes.",
                        "If you know nothing of this, there is nothing to do."),
                new Action("Confirm the new address", site + "/email?token=" + ticket),
                FOOTER);
    }

    private Letter warn(Person person) {
        return LetterPaper.write(
                person.email(),
                "Another address for your account?",
                List.of(
                        "Hello " + person.name() + ",",
                        "somebody who knows your password, we hope you, wants to give @" + person.handle()
                                + " another address. It takes effect when the link is followed that was mailed there.",
                        "If it was not you, set a new password now, by this address, which still is yours. That ends the"
                                + " matter on every device."),
                new Action("Set a new password", site + "/forgot"),
                FOOTER);
    }

    private Letter moved(Person person, Move left) {
        return LetterPaper.write(
                left.email(),
                "Your account has another address",
                List.of(
                        "Hello " + person.name() + ",",
                        "@" + person.handle()
                                + " has another address now, which was confirmed. Letters go there, and this"
                                + " one opens nothing any more.",
                        "If it was not you, somebody has your password and the letters at that address: write to the people who"
                                + " run this site at once."),
                null,
                FOOTER);
    }
}
