package io.picasso.accounts.web;

import io.picasso.accounts.Applicant;
import io.picasso.accounts.Credentials;
import io.picasso.platform.identity.Caller;
import io.picasso.platform.pages.Notices;
import io.picasso.platform.pages.Texts;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Asking for an account. */
@Named
@RequestScoped
public class RegisterPage {
    @EJB
    private Credentials credentials;

    @Inject
    private Caller caller;

    private String email = "";
    private String password = "";
    private String handle = "";
    private String name = "";
    private boolean sent;

    /** Asks for the account; says the same whether the address is known or not. */
    public void register() {
        switch (credentials.register(new Applicant(email, password, handle, name), caller.address())) {
            case Credentials.Registration.Accepted() -> sent = true;
            case Credentials.Registration.HandleTaken() -> Notices.fault("register:handle", Texts.of("register.taken"));
            case Credentials.Registration.Throttled(var wait) -> Notices.throttled(wait);
            case Credentials.Registration.Invalid(var faults) ->
                faults.forEach(fault ->
                        Notices.fault("register:" + fault.field(), Texts.of("fault.register." + fault.field())));
        }
    }

    /** Whether a mail is on its way. */
    public boolean isSent() {
        return sent;
    }

    /** Where to look for the mail. */
    public String getSentText() {
        return Texts.of("register.sent.text", email.strip());
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    /** Never shown again. */
    public String getPassword() {
        return "";
    }

    public void setPassword(String password) {
        this.password = password;
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
