package io.picasso.leaving.web;

import io.picasso.leaving.Removals;
import io.picasso.platform.identity.Caller;
import io.picasso.platform.pages.Notices;
import io.picasso.platform.pages.Prices;
import io.picasso.platform.pages.Texts;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One's own account: what it holds, to take along, and its end. */
@Named
@RequestScoped
public class AccountPage {
    @EJB
    private Removals removals;

    @Inject
    private Caller caller;

    private String password = "";
    private boolean givingUp;
    private boolean sent;
    private @Nullable String owed;

    /** Lets the link be mailed that ends it. */
    public void remove() {
        if (!getOwed().isEmpty() && !givingUp) {
            Notices.fault("removal:giving-up", Texts.of("fault.removal.owed"));
            return;
        }
        switch (removals.request(caller.required(), password, caller.address())) {
            case Removals.Wish.Accepted() -> sent = true;
            case Removals.Wish.WrongPassword() -> Notices.fault("removal:password", Texts.of("fault.removal.password"));
            case Removals.Wish.Throttled(var wait) -> Notices.throttled(wait);
        }
    }

    /** What the platform still owes, in words; empty for nothing. */
    public String getOwed() {
        String known = owed;
        if (known == null) {
            known = removals.owed(caller.required()).stream()
                    .map(sum -> Prices.text(sum, Texts.locale()))
                    .collect(Collectors.joining(", "));
            owed = known;
        }
        return known;
    }

    /** The tick by which it is given up, in words. */
    public String getGivingUpLabel() {
        return Texts.of("removal.give-up", getOwed());
    }

    public String getEmail() {
        return caller.principal().map(known -> known.standing().email()).orElse("");
    }

    /** Where the link went, in words. */
    public String getSentText() {
        return Texts.of("account.removal.sent", getEmail());
    }

    public boolean isSent() {
        return sent;
    }

    /** Never shown again. */
    public String getPassword() {
        return "";
    }

    public void setPassword(String password) {
        this.password = password;
    }

    public boolean isGivingUp() {
        return givingUp;
    }

    public void setGivingUp(boolean givingUp) {
        this.givingUp = givingUp;
    }
}
