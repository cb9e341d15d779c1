package io.picasso.follows.web;

import io.picasso.accounts.query.Profile;
import io.picasso.follows.query.FollowPages.Side;
import io.picasso.platform.paging.Page;
import io.picasso.platform.web.Paging;
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

/** Who follows a creator, and whom the creator follows; the latest first. */
@Path("/creators/{handle}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Creators")
public class FollowListsResource {
    @Inject
    private People people;

    /** Who follows the creator. */
    @GET
    @Path("/followers")
    @Operation(operationId = "followers", summary = "Who follows a creator, the latest first")
    @APIResponse(
            responseCode = "200",
            description = "A page; past the end it has no items",
            content = @Content(schema = @Schema(ref = "ProfilePage")))
    @APIResponse(responseCode = "400", ref = "Malformed")
    @APIResponse(responseCode = "404", ref = "Unknown")
    @APIResponse(responseCode = "422", ref = "Invalid")
    @APIResponse(responseCode = "503", ref = "Unavailable")
    public Page<Profile> followers(
            @PathParam("handle") String handle,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable String limit) {
        return people.around(Side.FOLLOWERS, people.known(handle), Paging.limit(limit), cursor);
    }

    /** Whom the creator follows. */
    @GET
    @Path("/following")
    @Operation(operationId = "following", summary = "Whom a creator follows, the latest first")
    @APIResponse(
            responseCode = "200",
            description = "A page; past the end it has no items",
            content = @Content(schema = @Schema(ref = "ProfilePage")))
    @APIResponse(responseCode = "400", ref = "Malformed")
    @APIResponse(responseCode = "404", ref = "Unknown")
    @APIResponse(responseCode = "422", ref = "Invalid")
    @APIResponse(responseCode = "503", ref = "Unavailable")
    public Page<Profile> following(
            @PathParam("handle") String handle,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable String limit) {
        return people.around(Side.FOLLOWING, people.known(handle), Paging.limit(limit), cursor);
    }
}
