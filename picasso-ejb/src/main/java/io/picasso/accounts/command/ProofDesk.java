package io.picasso.accounts.command;

import static io.picasso.platform.sharding.ShardFaults.on;

import io.picasso.accounts.ClientAddress;
import io.picasso.accounts.EmailAddress;
import io.picasso.accounts.ProviderIdentities.Mailing;
import io.picasso.accounts.ProviderIdentities.Proof;
import io.picasso.contract.StreamId;
import io.picasso.platform.mail.MailRoom;
import io.picasso.platform.proofs.Proofs;
import io.picasso.platform.tickets.Secret;
import io.picasso.platform.tickets.TicketSpentException;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Lets somebody prove an address before they have an account, or before they say which one is theirs.
 *
 * <p>What is asked is written down, then the letter becomes due. A crash in between: no letter comes, and the person asks again.
 */
@ApplicationScoped
public class ProofDesk {
    /** How long such a link is good. */
    static final Duration OPEN_FOR = Duration.ofHours(1);

    @Inject
    private AccountGate gate;

    @Inject
    private MailRoom mails;

    @EJB
    private Proofs proofs;

    public Mailing ask(String written, String provider, String browser, ClientAddress from) {
        Optional<EmailAddress> email = EmailAddress.parse(written);
        if (email.isEmpty()) {
            return new Mailing.NoAddress();
        }
        Optional<Duration> wait = gate.letter(written, from);
        if (wait.isPresent()) {
            return new Mailing.Throttled(wait.get());
        }
        StreamId proof = Proofs.fresh();
        Instant until = Instant.now().plus(OPEN_FOR);
        on(proof, () -> proofs.ask(proof, email.get().written(), provider, Secret.digest(browser), until));
        mails.enqueue(proof, ProofLetters.PROVE);
        return new Mailing.Accepted();
    }

    public Proof prove(String ticket, String browser) {
        Optional<StreamId> proof = Proofs.of(ticket);
        if (proof.isEmpty()) {
            return new Proof.Dead();
        }
        try {
            return on(proof.get(), () -> proofs.redeem(proof.get(), ticket, Secret.digest(browser)))
                    .<Proof>map(Proof.Done::new)
                    .orElseGet(Proof.OtherBrowser::new);
        } catch (TicketSpentException late) {
            return new Proof.Dead();
        }
    }
}
