package io.picasso.accounts.command;

import io.picasso.accounts.ProviderIdentity;
import io.picasso.contract.StreamId;
import io.picasso.platform.mail.Letter;
import io.picasso.platform.mail.LetterPaper;
import io.picasso.platform.mail.LetterPaper.Action;
import io.picasso.platform.mail.LetterWriter;
import io.picasso.platform.proofs.Proofs;
import io.picasso.platform.tickets.Tickets;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The letter to an address that somebody says is theirs; the same whether it belongs to an account or not. */
@ApplicationScoped
public class ProofLetters implements LetterWriter {
    static final String PROVE = "proofs.prove";

    @Inject
    @ConfigProperty(name = "picasso.public-url", defaultValue = "http://localhost:9080")
    private String site;

    @EJB
    private Proofs proofs;

    @EJB
    private Tickets tickets;

    @Override
    public String context() {
        return "proofs";
    }

    @Override
    public Optional<Letter> write(StreamId stream, String kind) {
        return proofs.find(stream).map(asked -> write(stream, asked));
    }

    private Letter write(StreamId stream, Proofs.Asked asked) {
        String ticket = tickets.issue(stream, Proofs.PURPOSE, Instant.now().plus(ProofDesk.OPEN_FOR));
        String provider = ProviderIdentity.label(asked.provider());
        return LetterPaper.write(
                asked.email(),
                "Is this your address?",
                List.of(
                        "Hello,",
                        "somebody, we hope you, wants to log in to Picasso with " + provider
                                + " and says that this address is theirs. Open the link in the same browser, within an hour.",
                        "If it was not you, there is nothing to do: without you, nothing happens."),
                new Action("This is my address", site + "/join/proof?token=" + ticket),
                "You get this because your address was entered at Picasso. If that was not you, there is nothing to do.");
    }
}
