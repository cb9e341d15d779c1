package io.picasso.collections.web;

import io.picasso.accounts.AccountId;
import io.picasso.collections.query.CollectionCard;
import io.picasso.pictures.web.PictureIds;
import io.picasso.platform.identity.Caller;
import io.picasso.platform.paging.Page;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The caller's collections. */
@Path("/me/collections")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@SecurityRequirement(name = "bearer")
@Tag(name = "Collections")
public class MyCollectionsResource {
    @Inject
    private Shelves shelves;

    @Inject
    private Caller caller;

    /** The caller's own. */
    @GET
    @Operation(operationId = "myCollections", summary = "The caller's collections, also the private ones, newest first")
    @APIResponse(
            responseCode = "200",
            description = "A page; past the end it has no items",
            content = @Content(schema = @Schema(ref = "CollectionPage")))
    @APIResponse(responseCode = "400", ref = "Malformed")
    @APIResponse(responseCode = "401", ref = "Unauthenticated")
    @APIResponse(responseCode = "422", ref = "Invalid")
    @APIResponse(responseCode = "503", ref = "Unavailable")
    public Page<CollectionCard> mine(
            @QueryParam("picture")
                    @Parameter(description = "Identifier of a picture: each collection says whether it holds it")
                    @Nullable
                    String picture,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable String limit) {
        AccountId me = caller.required();
        return picture == null
                ? shelves.page(me, cursor, limit)
                : shelves.page(me, PictureIds.parse(picture), cursor, limit);
    }
}
