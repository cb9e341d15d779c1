package io.picasso.platform.identity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Publishes the keys by which anybody can verify an access token. */
@Path("/.well-known/jwks.json")
@RequestScoped
@Tag(name = "Accounts")
public class KeysResource {
    private static final int CACHED_SECONDS = 60;

    @Inject
    private SigningKeys keys;

    /** The public key set. */
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "keys", summary = "The keys that verify access tokens (JWK set)")
    @APIResponse(responseCode = "200", description = "A JSON Web Key Set (RFC 7517)")
    public Response keys() {
        CacheControl cache = new CacheControl();
        cache.setMaxAge(CACHED_SECONDS);
        return Response.ok(keys.published()).cacheControl(cache).build();
    }
}
