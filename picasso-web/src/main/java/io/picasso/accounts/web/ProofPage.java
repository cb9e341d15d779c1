package io.picasso.accounts.web;

import io.picasso.accounts.ProviderIdentities;
import io.picasso.accounts.ProviderIdentities.Proof;
import io.picasso.platform.pages.Navigation;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;

/** Where the link leads that proves an address. Opening it changes nothing; the person confirms by a button. */
@Named
@RequestScoped
public class ProofPage {
    @EJB
    private ProviderIdentities identities;

    @Inject
    private NewcomerCookie newcomers;

    private String outcome = "";

    /** Uses up the token, if this is the browser in which it was asked for. */
    public void prove() {
        Optional<Newcomer> newcomer = newcomers.in(Exchange.request());
        if (newcomer.isEmpty()) {
            outcome = "elsewhere";
            return;
        }
        switch (identities.proved(Navigation.parameter("token"), newcomer.get().browser())) {
            case Proof.Done(String email) -> {
                newcomers.give(Exchange.response(), newcomer.get().withMailed(email));
                Navigation.to("/join");
            }
            case Proof.OtherBrowser() -> outcome = "elsewhere";
            case Proof.Dead() -> outcome = "dead";
        }
    }

    /** What to show: asking, elsewhere or dead. */
    public String getState() {
        if (!outcome.isEmpty()) {
            return outcome;
        }
        if (Navigation.parameter("token").isEmpty()) {
            return "dead";
        }
        return newcomers.in(Exchange.request()).isEmpty() ? "elsewhere" : "asking";
    }
}
