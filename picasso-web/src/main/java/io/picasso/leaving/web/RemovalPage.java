package io.picasso.leaving.web;

import io.picasso.accounts.AccountId;
import io.picasso.leaving.Removals;
import io.picasso.platform.identity.Caller;
import io.picasso.platform.pages.Navigation;
import io.picasso.platform.pages.Notices;
import io.picasso.platform.pages.Prices;
import io.picasso.platform.pages.Texts;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Where the mailed link leads that ends an account. Opening it changes nothing: mail programs and scanners open links too. The
 * person removes the account by a button, and gives up what they are still owed by a tick.
 */
@Named
@RequestScoped
public class RemovalPage {
    private static final String OWED = "owed";

    @EJB
    private Removals removals;

    @Inject
    private Caller caller;

    @Inject
    private HttpServletRequest request;

    private boolean givingUp;
    private String outcome = "";

    /** Uses up the token. */
    public void remove() throws ServletException {
        switch (removals.complete(Navigation.parameter("token"), givingUp)) {
            case Removals.Outcome.Removed(AccountId account) -> {
                outcome = "done";
                if (caller.account().filter(account::equals).isPresent()) {
                    request.logout();
                }
            }
            case Removals.Outcome.UnknownToken() -> outcome = "dead";
            case Removals.Outcome.UnderWay() -> Notices.fault(Texts.of("fault.removal.under-way"));
            case Removals.Outcome.Owed owed -> {
                attributes()
                        .put(
                                OWED,
                                owed.balances().stream()
                                        .map(sum -> Prices.text(sum, Texts.locale()))
                                        .collect(Collectors.joining(", ")));
                Notices.fault(Texts.of("fault.removal.owed"));
            }
        }
    }

    /** What to show: asking, done or dead. */
    public String getState() {
        return !outcome.isEmpty() ? outcome : Navigation.parameter("token").isEmpty() ? "dead" : "asking";
    }

    /** The tick by which money is given up, in words; empty until it is known that there is some. */
    public String getGivingUpLabel() {
        return attributes().get(OWED) instanceof String owed ? Texts.of("removal.give-up", owed) : "";
    }

    /** The view remembers what is owed, so that its tick is there when the form comes back. */
    private static Map<String, Object> attributes() {
        return FacesContext.getCurrentInstance().getViewRoot().getAttributes();
    }

    public boolean isGivingUp() {
        return givingUp;
    }

    public void setGivingUp(boolean givingUp) {
        this.givingUp = givingUp;
    }
}
