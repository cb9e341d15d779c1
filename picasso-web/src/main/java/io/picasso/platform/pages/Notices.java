package io.picasso.platform.pages;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIInput;
import jakarta.faces.context.FacesContext;

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
