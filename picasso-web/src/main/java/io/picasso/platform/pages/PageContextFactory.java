package io.picasso.platform.pages;

import jakarta.faces.context.FacesContext;
import jakarta.faces.context.FacesContextFactory;
import jakarta.faces.lifecycle.Lifecycle;
import org.primefaces.context.PrimeFacesContext;
import org.primefaces.csp.CspState;

/** Gives PrimeFaces our {@link PageNonce} in the place of its own: the context takes the one that it finds. */
public class PageContextFactory extends FacesContextFactory {
    public PageContextFactory(FacesContextFactory wrapped) {
        super(wrapped);
    }

    @Override
    public FacesContext getFacesContext(Object context, Object request, Object response, Lifecycle lifecycle) {
        FacesContext made = getWrapped().getFacesContext(context, request, response, lifecycle);
        made.getAttributes().put(CspState.class.getName(), new PageNonce(made));
        return new PrimeFacesContext(made);
    }
}
