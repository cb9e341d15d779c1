package io.picasso.accounts.web;

import io.picasso.accounts.ProviderIdentities;
import io.picasso.accounts.ProviderIdentity;
import io.picasso.contract.Receipt;
import io.picasso.platform.identity.Caller;
import io.picasso.platform.web.Conditions;
import io.picasso.platform.web.Problem;
import io.picasso.platform.web.Refusals;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The identities at providers that open one's own account. Linking takes a browser: it begins at {@code /login/{provider}}. */
@Path("/me/identities")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@SecurityRequirement(name = "bearer")
@Tag(name = "Accounts")
public class IdentitiesResource {
    @EJB
    private ProviderIdentities identities;

    @Inject
    private Caller caller;

    /** One of them; who the person is to the provider is not said. */
    @Schema(name = "LinkedIdentity")
    public record Linked(@Schema(examples = "google") String provider, Instant linkedAt) {}

    /** All of them. */
    @Schema(name = "LinkedIdentities")
    public record Page(
            List<Linked> items,

            @Schema(description = "Always null: there are never many") @Nullable
            String next) {}

    /** Reads them. */
    @GET
    @Operation(operationId = "identities", summary = "The providers that one can log in with")
    @APIResponse(responseCode = "200", description = "The linked identities")
    @APIResponse(responseCode = "401", ref = "Unauthenticated")
    @APIResponse(responseCode = "503", ref = "Unavailable")
    public Page all() {
        return new Page(
                identities.linked(caller.required()).stream()
                        .map(linked -> new Linked(linked.provider(), linked.since()))
                        .toList(),
                null);
    }

    /** Takes one away. */
    @DELETE
    @Path("/{provider}")
    @Operation(
            operationId = "unlinkIdentity",
            summary = "Log in with a provider no more",
            description = "Refused for the last way to log in: set a password first.")
    @APIResponse(responseCode = "204", description = "It opens the account no more")
    @APIResponse(responseCode = "401", ref = "Unauthenticated")
    @APIResponse(responseCode = "404", ref = "Unknown")
    @APIResponse(responseCode = "409", ref = "Refused")
    @APIResponse(responseCode = "503", ref = "Unavailable")
    public Response unlink(@Parameter(example = "google") @PathParam("provider") String provider) {
        if (!ProviderIdentity.isProvider(provider)) {
            throw Problem.unknown("accounts").thrown();
        }
        Receipt.Accepted done = Refusals.accepted(identities.unlink(caller.required(), provider));
        return Response.noContent().tag(Conditions.tag(done.version())).build();
    }
}
