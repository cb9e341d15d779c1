package io.picasso.platform.pages;

import io.picasso.accounts.Credentials;
import io.picasso.accounts.Role;
import io.picasso.platform.identity.Caller;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the frame around every page needs to know: who is here, in which language and theme, and where the assets are. */
@Named
@RequestScoped
public class Shell {
    @Inject
    private Caller caller;

    @Inject
    private ServletContext servletContext;

    @Inject
    private HttpServletRequest request;

    /** Whether somebody is signed in. */
    public boolean isMember() {
        return caller.account().isPresent();
    }

    /** The position from which the page is to hear news; empty while that is not known. */
    public String getLive() {
        return request.getAttribute(PageRouter.LIVE) instanceof String position ? position : "";
    }

    /** Whether the person says who has which role. */
    public boolean isAdministrator() {
        return has(Role.ADMINISTRATOR);
    }

    /** Whether the person keeps order. */
    public boolean isModerator() {
        return has(Role.MODERATOR);
    }

    private boolean has(Role role) {
        return caller.principal()
                .filter(known -> known.standing().roles().contains(role.word()))
                .isPresent();
    }

    /** The public name of the person; empty for a guest. */
    public String getName() {
        return caller.principal().map(known -> known.standing().name()).orElse("");
    }

    /** The handle of the person; empty for a guest. */
    public String getHandle() {
        return caller.principal().map(known -> known.standing().handle()).orElse("");
    }

    /** One or two letters that stand for the person where there is no picture of them. */
    public String getInitials() {
        return Initials.of(getName());
    }

    /** Where the picture of the person is, if there is one. */
    public @Nullable String getAvatar() {
        return caller.principal()
                .map(known -> known.standing())
                .flatMap(Credentials.Standing::avatarUrl)
                .orElse(null);
    }

    /** The theme that the reader chose: light, dark, or that of their system. */
    public String getTheme() {
        return Preferences.theme(FacesContext.getCurrentInstance()).orElse("system");
    }

    /** The language of this page. */
    public String getLanguage() {
        return locale().getLanguage();
    }

    /** The other language, by its code. */
    public String getOtherLanguage() {
        return getLanguage().equals("de") ? "en" : "de";
    }

    /** Under which address the assets of this release stand. */
    public String getAssets() {
        return servletContext.getContextPath() + "/assets/" + AssetVersion.of(servletContext);
    }

    /** The address that the reader sees, with its query: where to come back to. */
    public String getHere() {
        Map<String, Object> request =
                FacesContext.getCurrentInstance().getExternalContext().getRequestMap();
        Object address = request.get(RequestDispatcher.FORWARD_REQUEST_URI);
        Object query = request.get(RequestDispatcher.FORWARD_QUERY_STRING);
        return address == null ? "/" : query == null ? address.toString() : address + "?" + query;
    }

    /** The same, fit to be a parameter of another address. */
    public String getHereEncoded() {
        String here = getHere();
        return here.startsWith("/login") ? "" : URLEncoder.encode(here, StandardCharsets.UTF_8);
    }

    static Locale locale() {
        return FacesContext.getCurrentInstance().getViewRoot().getLocale();
    }
}
