package io.picasso.pictures.web;

import io.picasso.accounts.query.AccountView;
import io.picasso.accounts.query.AccountViews;
import io.picasso.accounts.query.Profile;
import io.picasso.platform.web.Problem;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The people behind the pictures, as everybody may see them, and what they made: the feed with {@code creator}. */
@Path("/creators/{handle}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Creators", description = "Public profiles")
public class CreatorsResource {
    @Inject
    private AccountViews accounts;

    @Inject
    private GalleryResource gallery;

    /** The public profile. */
    @GET
    @Operation(operationId = "creator", summary = "A public profile")
    @APIResponse(
            responseCode = "200",
            description = "The profile",
            content = @Content(schema = @Schema(ref = "Profile")))
    @APIResponse(responseCode = "404", ref = "Unknown")
    public Profile creator(@PathParam("handle") String handle) {
        return profile(handle);
    }

    /** What somebody made. */
    @GET
    @Path("/pictures")
    @Operation(
            operationId = "creatorPictures",
            summary = "The pictures that somebody made",
            description = "The feed with `creator`; it takes all of the feed's other parameters.")
    @APIResponse(
            responseCode = "200",
            description = "A page; past the end it has no items",
            content = @Content(schema = @Schema(ref = "PicturePage")))
    @APIResponse(responseCode = "304", description = "Nothing has changed since the page with this ETag")
    @APIResponse(responseCode = "400", ref = "Malformed")
    @APIResponse(responseCode = "404", ref = "Unknown")
    @APIResponse(responseCode = "422", ref = "Invalid")
    @APIResponse(responseCode = "503", ref = "Unavailable")
    public Response pictures(@PathParam("handle") String handle, @BeanParam FeedParameters parameters) {
        profile(handle);
        return gallery.list(parameters.by(handle));
    }

    private Profile profile(String handle) {
        return accounts.findByHandle(handle)
                .map(AccountView::profile)
                .orElseThrow(() -> Problem.of(404, "accounts.unknown", "Nobody here has this handle.")
                        .thrown());
    }
}
