package io.picasso.platform.pages;

import jakarta.faces.context.FacesContext;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Ways from one page to another, and to the page that says that there is none. */
public final class Navigation {
    private Navigation() {}

    /** Leads the browser to another address of this site. */
    public static void to(String path) {
        try {
            FacesContext.getCurrentInstance().getExternalContext().redirect(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Shows the error page of this status in the place of the page that was asked for; to be called before that is drawn.
     * An error that is sent to the container would be answered inside this very request, by a second run of Faces.
     */
    public static void fault(int status) {
        FacesContext context = FacesContext.getCurrentInstance();
        context.getExternalContext().getRequestMap().put(FaultPage.STATUS, status);
        context.setViewRoot(context.getApplication().getViewHandler().createView(context, FaultPage.VIEW));
    }

    /** A parameter of the request; empty text without it. */
    public static String parameter(String name) {
        String value = FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterMap()
                .get(name);
        return value == null ? "" : value;
    }
}
