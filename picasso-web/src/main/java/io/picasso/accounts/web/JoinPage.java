package io.picasso.accounts.web;

import io.picasso.accounts.AccountId;
import io.picasso.accounts.ProviderIdentities;
import io.picasso.accounts.ProviderIdentities.Joining;
import io.picasso.accounts.ProviderIdentities.Linking;
import io.picasso.accounts.ProviderIdentities.Mailing;
import io.picasso.platform.identity.Caller;
import io.picasso.platform.identity.TokenPrincipal;
import io.picasso.platform.pages.Navigation;
import io.picasso.platform.pages.Notices;
import io.picasso.platform.pages.Texts;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The one step between a provider that knows somebody and an account here: opening one, or linking one's own.
 *
 * <p>An account is linked to nobody who has not shown that it is theirs: by a link that was mailed to its address and opened in this
 * browser, or by having logged in within the last minutes.
 */
@Named
@RequestScoped
public class JoinPage {
    @EJB
    private ProviderIdentities identities;

    @Inject
    private Caller caller;

    @Inject
    private NewcomerCookie newcomers;

    @Inject
    private ProviderEntrance entrance;

    private @Nullable Newcomer newcomer;
    private Optional<AccountId> owner = Optional.empty();
    private boolean fresh;
    private boolean sent;
    private String email = "";
    private String handle = "";
    private String name = "";

    /** Finds out who is here. */
    @PostConstruct
    void open() {
        newcomer = newcomers.in(Exchange.request()).orElse(null);
        if (newcomer == null) {
            return;
        }
        email = newcomer.named();
        name = newcomer.name();
        Optional<TokenPrincipal> member = caller.principal();
        if (member.isPresent()) {
            fresh = identities.hasJustLoggedIn(
                    member.get().account(), member.get().session());
        } else if (!newcomer.proved().isEmpty()) {
            owner = identities.owner(newcomer.proved());
        }
    }

    /** What to show: gone, link, stale, sent, address, known or create. */
    public String getState() {
        if (newcomer == null) {
            return "gone";
        }
        if (caller.account().isPresent()) {
            return fresh ? "link" : "stale";
        }
        if (sent) {
            return "sent";
        }
        if (newcomer.proved().isEmpty()) {
            return "address";
        }
        return owner.isEmpty() ? "create" : newcomer.mailed() ? "link" : "known";
    }

    /** Opens an account. */
    public void create() throws ServletException {
        Newcomer who = here();
        if (!getState().equals("create")) {
            return;
        }
        Joining outcome =
                identities.join(new AccountId(who.account()), who.identity(), who.proved(), handle.strip(), name);
        switch (outcome) {
            case Joining.Joined() -> goOn(who);
            case Joining.HandleTaken() -> Notices.fault("join:handle", Texts.of("register.taken"));
            case Joining.AddressKnown() -> owner = identities.owner(who.proved());
            case Joining.IdentityTaken() -> Notices.fault(Texts.of("join.taken", who.label()));
            case Joining.Invalid(var faults) ->
                faults.forEach(
                        fault -> Notices.fault("join:" + fault.field(), Texts.of("fault.register." + fault.field())));
        }
    }

    /** Links the identity to the account of whoever has shown that it is theirs. */
    public void link() throws ServletException {
        Newcomer who = here();
        Optional<AccountId> member = caller.account();
        Optional<AccountId> account = member.isPresent() ? member : owner;
        if (account.isEmpty() || !getState().equals("link")) {
            return;
        }
        switch (identities.link(account.get(), who.identity())) {
            case Linking.Done() -> goOn(who);
            case Linking.IdentityTaken() -> Notices.fault(Texts.of("join.taken", who.label()));
            case Linking.Refused() -> Notices.fault(Texts.of("join.other", who.label()));
        }
    }

    /** Mails a link to the address that the provider names. */
    public void mail() {
        ask(here().proved());
    }

    /** Mails a link to the address that the person names. */
    public void ask() {
        ask(email);
    }

    private void ask(String address) {
        Newcomer who = here();
        switch (identities.prove(address, who.provider(), who.browser(), caller.address())) {
            case Mailing.Accepted() -> sent = true;
            case Mailing.NoAddress() -> Notices.fault("ask:email", Texts.of("fault.register.email"));
            case Mailing.Throttled(Duration wait) -> Notices.throttled(wait);
        }
    }

    private void goOn(Newcomer who) throws ServletException {
        HttpServletResponse response = Exchange.response();
        newcomers.drop(response);
        Navigation.to(entrance.enter(who.identity(), who.to(), Exchange.request(), response)
                .orElse("/login"));
    }

    private Newcomer here() {
        if (newcomer == null) {
            throw new IllegalStateException("The page has no form without a newcomer.");
        }
        return newcomer;
    }

    /** The provider as people know it. */
    public String getProvider() {
        return newcomer == null ? "" : newcomer.label();
    }

    /** The address that is proved, or at which the mail is to be found. */
    public String getAddress() {
        return newcomer == null || newcomer.proved().isEmpty() ? email.strip() : newcomer.proved();
    }

    /** The handle of whoever is logged in. */
    public String getMember() {
        return caller.principal().map(known -> "@" + known.standing().handle()).orElse(getAddress());
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public String getHandle() {
        return handle;
    }

    public void setHandle(String handle) {
        this.handle = handle;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }
}
