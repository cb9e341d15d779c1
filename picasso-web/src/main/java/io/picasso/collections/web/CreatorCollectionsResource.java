package io.picasso.collections.web;

import io.picasso.collections.query.CollectionCard;
import io.picasso.follows.web.People;
import io.picasso.platform.paging.Page;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Somebody's collections, as others see them. */
@Path("/creators/{handle}/collections")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Collections")
public class CreatorCollectionsResource {
    @Inject
    private Shelves shelves;

    @Inject
    private People people;

    /** Somebody's. */
    @GET
    @Operation(
            operationId = "creatorCollections",
            summary = "Somebody's public collections, newest first",
            description = "To the person themselves, the private ones as well.")
    @APIResponse(
            responseCode = "200",
            description = "A page; past the end it has no items",
            content = @Content(schema = @Schema(ref = "CollectionPage")))
    @APIResponse(responseCode = "400", ref = "Malformed")
    @APIResponse(responseCode = "404", ref = "Unknown")
    @APIResponse(responseCode = "422", ref = "Invalid")
    @APIResponse(responseCode = "503", ref = "Unavailable")
    public Page<CollectionCard> of(
            @PathParam("handle") String handle,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable String limit) {
        return shelves.page(people.known(handle), cursor, limit);
    }
}
