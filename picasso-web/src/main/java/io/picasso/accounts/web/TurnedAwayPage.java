package io.picasso.accounts.web;

import io.picasso.accounts.ProviderIdentity;
import io.picasso.platform.pages.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import java.util.Locale;

/** What somebody sees who does not come in by a provider. */
@Named
@RequestScoped
public class TurnedAwayPage {
    private TurnedAway why = TurnedAway.STRANGER;
    private String provider = "";

    /** Finds out why, before the page is drawn. */
    public void open() {
        ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
        if (external.getRequestMap().get(TurnedAway.class.getName()) instanceof TurnedAway known
                && external.getRequestMap().get(TurnedAway.PROVIDER) instanceof String name) {
            why = known;
            provider = ProviderIdentity.label(name);
        }
        external.setResponseStatus(why.status());
        if (why == TurnedAway.SILENT) {
            external.setResponseHeader("Retry-After", "30");
        }
    }

    /** The status of the answer. */
    public int getStatus() {
        return why.status();
    }

    public String getTitle() {
        return text("title");
    }

    public String getText() {
        return text("text");
    }

    private String text(String part) {
        return Texts.of("away." + why.name().toLowerCase(Locale.ROOT) + "." + part, provider);
    }
}
