package io.picasso.accounts.web;

import io.picasso.accounts.Credentials;
import io.picasso.platform.identity.Caller;
import io.picasso.platform.pages.Notices;
import io.picasso.platform.pages.Texts;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;

/** Another password for somebody who knows the one before. */
@Named
@RequestScoped
public class PasswordPage {
    @EJB
    private Credentials credentials;

    @Inject
    private Caller caller;

    private String current = "";
    private String fresh = "";
    private boolean done;

    /** Sets the password; on success the visit ends here as on every other device. */
    public void change() throws ServletException {
        switch (credentials.changePassword(caller.required(), current, fresh, caller.address())) {
            case Credentials.Change.Done() -> {
                logOut();
                done = true;
            }
            case Credentials.Change.WrongPassword() -> Notices.fault("password:current", Texts.of("password.wrong"));
            case Credentials.Change.Invalid(var faults) ->
                Notices.fault("password:fresh", Texts.of("fault.register.password"));
            case Credentials.Change.Throttled(var wait) -> Notices.throttled(wait);
        }
    }

    private static void logOut() throws ServletException {
        ((HttpServletRequest)
                        FacesContext.getCurrentInstance().getExternalContext().getRequest())
                .logout();
    }

    /** Whether it is set. */
    public boolean isDone() {
        return done;
    }

    /** Never shown again. */
    public String getCurrent() {
        return "";
    }

    public void setCurrent(String current) {
        this.current = current;
    }

    /** Never shown again. */
    public String getFresh() {
        return "";
    }

    public void setFresh(String fresh) {
        this.fresh = fresh;
    }
}
