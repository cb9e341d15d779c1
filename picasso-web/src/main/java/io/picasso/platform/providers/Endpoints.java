package io.picasso.platform.providers;

import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jose.util.ResourceRetriever;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.util.JSONObjectUtils;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import net.minidev.json.JSONObject;

/**
 * Where a provider is to be found.
 *
 * @param authorization where people go
 * @param token where codes are redeemed
 * @param keys where its keys stand
 */
record Endpoints(URI authorization, URI token, URI keys) {
    static final int CONNECT_MILLIS = 3_000;
    static final int READ_MILLIS = 5_000;
    private static final int LONGEST_DOCUMENT = 64 * 1024;
    private static final String DOCUMENT = "/.well-known/openid-configuration";

    /** Reads documents of a bounded length, within a bounded time. */
    static ResourceRetriever retriever() {
        return new DefaultResourceRetriever(CONNECT_MILLIS, READ_MILLIS, LONGEST_DOCUMENT);
    }

    /**
     * What is configured; what is not, from the provider's own document.
     *
     * @throws IOException if it does not answer, or its document is not its own or lacks something
     */
    static Endpoints of(Provider provider) throws IOException {
        if (provider.authorization().isPresent()
                && provider.token().isPresent()
                && provider.keys().isPresent()) {
            return new Endpoints(
                    provider.authorization().get(),
                    provider.token().get(),
                    provider.keys().get());
        }
        JSONObject document = document(provider.issuer());
        return new Endpoints(
                chosen(provider.authorization(), document, "authorization_endpoint"),
                chosen(provider.token(), document, "token_endpoint"),
                chosen(provider.keys(), document, "jwks_uri"));
    }

    private static JSONObject document(String issuer) throws IOException {
        URI address = URI.create(issuer.replaceAll("/$", "") + DOCUMENT);
        try {
            JSONObject document = JSONObjectUtils.parse(
                    retriever().retrieveResource(address.toURL()).getContent());
            if (!issuer.equals(document.get("issuer"))) {
                throw new IOException("The document is of another issuer.");
            }
            return document;
        } catch (ParseException e) {
            throw new IOException("The document is not JSON.", e);
        }
    }

    private static URI chosen(Optional<URI> configured, JSONObject document, String name) throws IOException {
        if (configured.isPresent()) {
            return configured.get();
        }
        if (document.get(name) instanceof String address) {
            return URI.create(address);
        }
        throw new IOException("The document lacks " + name + ".");
    }
}
