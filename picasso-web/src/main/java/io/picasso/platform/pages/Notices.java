package io.picasso.platform.pages;

import io.picasso.platform.web.Problem;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIInput;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import java.time.Duration;

/** What a page says about a form that was sent: about the whole of it above, about a field beside it. */
public final class Notices {
    private Notices() {}

    /** Says that something is wrong with the form as a whole. */
    public static void fault(String text) {
        FacesContext.getCurrentInstance().addMessage(null, new FacesMessage(FacesMessage.SEVERITY_ERROR, text, null));
    }

    /** Says something good. */
    public static void good(String text) {
        FacesContext.getCurrentInstance().addMessage(null, new FacesMessage(FacesMessage.SEVERITY_INFO, text, null));
    }

    /** Says that it was too much of late, and how long to wait; a program that sent the form is told so too. */
    public static void throttled(Duration wait) {
        ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
        external.setResponseStatus(429);
        external.setResponseHeader("Retry-After", Long.toString(Problem.wholeSeconds(wait)));
        fault(Texts.throttled(Texts.locale(), wait));
    }

    /** Says what is wrong with one field, by the id of its component. */
    public static void fault(String component, String text) {
        FacesContext context = FacesContext.getCurrentInstance();
        context.addMessage(component, new FacesMessage(FacesMessage.SEVERITY_ERROR, text, null));
        context.validationFailed();
        if (context.getViewRoot().findComponent(component) instanceof UIInput input) {
            input.setValid(false);
        }
    }
}
