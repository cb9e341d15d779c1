package io.picasso.pictures.web;

import io.picasso.accounts.query.AccountView;
import io.picasso.accounts.query.AccountViews;
import io.picasso.accounts.query.Profile;
import io.picasso.platform.web.Problem;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The people behind the pictures, as everybody may see them; their pictures are the feed's, with {@code creator}. */
@Path("/creators/{handle}")
@RequestScoped
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Creators", description = "Public profiles")
public class CreatorsResource {
    @Inject
    private AccountViews accounts;

    /** The public profile. */
    @GET
    @Operation(operationId = "creator", summary = "A public profile")
    @APIResponse(
            responseCode = "200",
            description = "The profile",
            content = @Content(schema = @Schema(ref = "Profile")))
    @APIResponse(responseCode = "404", ref = "Unknown")
    public Profile creator(@PathParam("handle") String handle) {
        return accounts.findByHandle(handle)
                .map(AccountView::profile)
                .orElseThrow(() -> Problem.of(404, "accounts.unknown", "Nobody here has this handle.")
                        .thrown());
    }
}
