package io.picasso.pictures.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.picasso.accounts.query.AccountView;
import io.picasso.accounts.query.AccountViews;
import io.picasso.accounts.query.Profile;
import io.picasso.follows.query.FollowViews;
import io.picasso.platform.identity.Caller;
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
import org.jspecify.annotations.Nullable;

/** The people behind the pictures, as everybody may see them, and what they made: the feed with {@code creator}. */
@Path("/creators/{handle}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Creators", description = "Public profiles")
public class CreatorsResource {
    @Inject
    private AccountViews accounts;

    @Inject
    private FollowViews follows;

    @Inject
    private Caller caller;

    @Inject
    private GalleryResource gallery;

    /** Somebody as everybody may see them. */
    @Schema(name = "Creator")
    public record Creator(
            @Schema(examples = "ada") String handle,
            @Schema(examples = "Ada Lovelace") String name,
            @Nullable String avatarUrl,

            @Schema(examples = "I paint weirs.", description = "Plain text with line breaks; empty for none")
            String bio,

            @Schema(examples = "12", description = "How many people follow them")
            long followers,

            @Schema(examples = "3", description = "How many people they follow")
            long following,

            @Schema(description = "Whether the caller follows them; absent for guests")
            @JsonInclude(JsonInclude.Include.NON_NULL)
            @Nullable
            Boolean followed) {}

    /** The public profile. */
    @GET
    @Operation(operationId = "creator", summary = "A public profile")
    @APIResponse(
            responseCode = "200",
            description = "The profile",
            content = @Content(schema = @Schema(implementation = Creator.class)))
    @APIResponse(responseCode = "404", ref = "Unknown")
    public Creator creator(@PathParam("handle") String handle) {
        AccountView account = known(handle);
        Profile profile = account.profile();
        return new Creator(
                profile.handle(),
                profile.name(),
                profile.avatarUrl(),
                account.bio(),
                follows.followers(account.id()),
                follows.following(account.id()),
                caller.account()
                        .map(me -> follows.follows(me.value(), account.id()))
                        .orElse(null));
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
        AccountView account = known(handle);
        return gallery.list(parameters.by(account.profile().handle()));
    }

    private AccountView known(String handle) {
        return accounts.findByHandle(handle)
                .orElseThrow(() -> Problem.of(404, "accounts.unknown", "Nobody here has this handle.")
                        .thrown());
    }
}
