package io.picasso.platform.pages;

import jakarta.faces.event.PhaseEvent;
import jakarta.faces.event.PhaseId;
import jakarta.faces.event.PhaseListener;
import jakarta.servlet.http.HttpServletResponse;

/**
 * Keeps the site's own Content-Security-Policy the only one. PrimeFaces adds a second to every page, whether the page uses
 * it or not; those that do are allowed its scripts by {@link NoncePolicy}.
 */
public class OnePolicy implements PhaseListener {
    private static final long serialVersionUID = 1L;

    @Override
    public void beforePhase(PhaseEvent event) {
        HttpServletResponse response = (HttpServletResponse)
                event.getFacesContext().getExternalContext().getResponse();
        String policy = response.getHeader(NoncePolicy.HEADER);
        if (policy != null) {
            response.setHeader(NoncePolicy.HEADER, policy);
        }
    }

    @Override
    public PhaseId getPhaseId() {
        return PhaseId.RENDER_RESPONSE;
    }
}
