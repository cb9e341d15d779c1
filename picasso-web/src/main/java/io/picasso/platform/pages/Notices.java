package io.picasso.platform.pages;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import java.util.List;

/** What is to be said about a whole form; the faults of single fields stand beside them. */
@Named
@RequestScoped
public class Notices {
    /** A sentence and how serious it is, in the words of the stylesheet. */
    public record Notice(String kind, String text) {}

    /** Everything that is to be said about the form. */
    public List<Notice> getAll() {
        return FacesContext.getCurrentInstance().getMessageList(null).stream()
                .map(message -> new Notice(kind(message.getSeverity()), message.getSummary()))
                .toList();
    }

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
        if (context.getViewRoot().findComponent(component) instanceof jakarta.faces.component.UIInput input) {
            input.setValid(false);
        }
    }

    private static String kind(FacesMessage.Severity severity) {
        return severity == FacesMessage.SEVERITY_INFO ? "ok" : "danger";
    }
}
