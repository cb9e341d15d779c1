package io.picasso.follows.web;

import io.picasso.accounts.AccountId;
import io.picasso.follows.query.HomeFeed;
import io.picasso.pictures.query.PictureCard;
import io.picasso.pictures.web.Seen;
import io.picasso.platform.identity.Caller;
import io.picasso.platform.paging.Moment;
import io.picasso.platform.paging.Page;
import io.picasso.platform.web.Paging;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What is new from those whom the caller follows. */
@Path("/feed")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@SecurityRequirement(name = "bearer")
@Tag(name = "Pictures")
public class HomeResource {
    @Inject
    private HomeFeed feed;

    @Inject
    private Seen seen;

    @Inject
    private Caller caller;

    /** A page of it. */
    @GET
    @Operation(
            operationId = "feed",
            summary = "The pictures of the creators whom the caller follows",
            description =
                    "By when they were last published, put up for sale or sold on, the latest first. Each picture stands "
                            + "there once; one that moves up while somebody reads on is found at the top.")
    @APIResponse(
            responseCode = "200",
            description = "A page; past the end it has no items",
            content = @Content(schema = @Schema(ref = "PicturePage")))
    @APIResponse(responseCode = "400", ref = "Malformed")
    @APIResponse(responseCode = "401", ref = "Unauthenticated")
    @APIResponse(responseCode = "422", ref = "Invalid")
    @APIResponse(responseCode = "503", ref = "Unavailable")
    public Page<PictureCard> feed(
            @QueryParam("cursor") @Nullable String cursor, @QueryParam("limit") @Nullable String limit) {
        AccountId me = caller.required();
        Moment after = Paging.start(cursor, given -> feed.position(me, given));
        return seen.by(me, feed.page(me, Paging.limit(limit), after));
    }
}
