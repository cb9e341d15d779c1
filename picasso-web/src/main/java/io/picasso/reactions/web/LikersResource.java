package io.picasso.reactions.web;

import io.picasso.accounts.query.Profile;
import io.picasso.pictures.PictureId;
import io.picasso.pictures.query.PictureViews;
import io.picasso.pictures.web.PictureIds;
import io.picasso.platform.paging.HotPages;
import io.picasso.platform.paging.Page;
import io.picasso.platform.web.Paging;
import io.picasso.reactions.query.LikeViews;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Who likes a picture. */
@Path("/pictures/{id}/likes")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Reactions")
public class LikersResource {
    @Inject
    private LikeViews likes;

    @Inject
    private PictureViews pictures;

    @Inject
    private HotPages hotPages;

    /** What a page depends on. */
    private record Question(
            PictureId picture, int limit, @Nullable String after) {}

    /** Their profiles. */
    @GET
    @Operation(operationId = "likers", summary = "Who likes a picture; who joined last comes first")
    @APIResponse(
            responseCode = "200",
            description = "A page of profiles",
            content = @Content(schema = @Schema(ref = "ProfilePage")))
    @APIResponse(responseCode = "400", ref = "Malformed")
    @APIResponse(responseCode = "404", ref = "Unknown")
    @APIResponse(responseCode = "422", ref = "Invalid")
    @APIResponse(responseCode = "503", ref = "Unavailable")
    public Response likers(
            @PathParam("id") String id,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable String limit) {
        PictureId picture = PictureIds.parse(id);
        PictureIds.visible(pictures, picture);
        String after = Paging.start(cursor, given -> likes.position(picture.value(), given));
        Question question = new Question(picture, Paging.limit(limit), after);
        return Response.ok(hotPages.get(question, () -> answer(question)).body())
                .build();
    }

    private Page<Profile> answer(Question question) {
        return likes.likers(question.picture().value(), question.limit(), question.after());
    }
}
