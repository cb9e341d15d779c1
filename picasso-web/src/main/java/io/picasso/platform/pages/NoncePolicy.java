package io.picasso.platform.pages;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import org.primefaces.context.PrimeFacesContext;

/**
 * Lets the scripts that PrimeFaces writes into a page run there, and no others: they carry a secret that is new for every
 * page, and only pages that use PrimeFaces name it in their policy.
 */
@Named
@ApplicationScoped
public class NoncePolicy {
    static final String HEADER = "Content-Security-Policy";
    private static final String OWN_SCRIPTS = "script-src 'self'";

    /** Adds the secret of this page to the policy of the site. */
    public void allow() {
        FacesContext context = FacesContext.getCurrentInstance();
        HttpServletResponse response =
                (HttpServletResponse) context.getExternalContext().getResponse();
        String policy = response.getHeader(HEADER);
        String nonce = PrimeFacesContext.getCspState(context).getNonce();
        if (policy != null && !policy.contains("'nonce-")) {
            response.setHeader(HEADER, policy.replace(OWN_SCRIPTS, OWN_SCRIPTS + " 'nonce-" + nonce + "'"));
        }
    }
}
