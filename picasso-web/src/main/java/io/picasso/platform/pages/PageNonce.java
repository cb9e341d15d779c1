package io.picasso.platform.pages;

import jakarta.faces.context.FacesContext;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.primefaces.csp.CspState;
import org.primefaces.util.Constants;

/**
 * The secret of one page, without a place on the server to remember it.
 *
 * <p>PrimeFaces would keep it in the view map, which costs a session, and would refuse every form of a page that does not
 * run its scripts. Here a whole page always gets a new secret; only an answer that is put into a page that is already
 * there carries that page's own, as its script sent it.
 */
final class PageNonce extends CspState {
    /** A UUID in Base64, so that nothing else can get into a header or a page. */
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9+/]{48}");

    private final FacesContext context;
    private @Nullable String nonce;

    PageNonce(FacesContext context) {
        super(context);
        this.context = context;
    }

    @Override
    public String getNonce() {
        String known = nonce;
        if (known == null) {
            known = context.getPartialViewContext().isAjaxRequest() ? ofPage() : fresh();
            nonce = known;
        }
        return known;
    }

    private String ofPage() {
        String sent = context.getExternalContext().getRequestParameterMap().get(Constants.RequestParams.NONCE_PARAM);
        return sent != null && FORM.matcher(sent).matches() ? sent : fresh();
    }

    private static String fresh() {
        return Base64.getEncoder().encodeToString(UUID.randomUUID().toString().getBytes(StandardCharsets.UTF_8));
    }
}
