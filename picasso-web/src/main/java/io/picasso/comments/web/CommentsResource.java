package io.picasso.comments.web;

import io.picasso.accounts.AccountId;
import io.picasso.chat.web.Blocks;
import io.picasso.comments.CommentCommand;
import io.picasso.comments.CommentId;
import io.picasso.comments.Comments;
import io.picasso.comments.query.CommentCard;
import io.picasso.comments.query.CommentViews;
import io.picasso.contract.Ids;
import io.picasso.contract.Receipt;
import io.picasso.pictures.PictureId;
import io.picasso.pictures.query.PictureView;
import io.picasso.pictures.query.PictureViews;
import io.picasso.pictures.web.PictureIds;
import io.picasso.platform.identity.Caller;
import io.picasso.platform.paging.HotPages;
import io.picasso.platform.paging.Page;
import io.picasso.platform.web.Conditions;
import io.picasso.platform.web.Paging;
import io.picasso.platform.web.Problem;
import io.picasso.platform.web.Refusals;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The talk under a picture: reading it, and saying something. */
@Path("/pictures/{id}/comments")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Comments", description = "The talk under pictures")
public class CommentsResource {
    @EJB
    private Comments comments;

    @Inject
    private CommentViews views;

    @Inject
    private PictureViews pictures;

    @Inject
    private Mentioned mentioned;

    @Inject
    private Blocks blocks;

    @Inject
    private HotPages hotPages;

    @Inject
    private Caller caller;

    /** What a page of comments depends on. */
    private record Question(
            PictureId picture, int limit, @Nullable String after) {}

    /** What was said, newest first. */
    @GET
    @Operation(operationId = "comments", summary = "The comments under a picture, newest first")
    @APIResponse(
            responseCode = "200",
            description = "A page of comments",
            content = @Content(schema = @Schema(ref = "CommentPage")))
    @APIResponse(responseCode = "400", ref = "Malformed")
    @APIResponse(responseCode = "404", ref = "Unknown")
    @APIResponse(responseCode = "422", ref = "Invalid")
    @APIResponse(responseCode = "503", ref = "Unavailable")
    public Response read(
            @PathParam("id") String id,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable String limit) {
        PictureId picture = PictureIds.parse(id);
        PictureIds.visible(pictures, picture);
        String after = Paging.start(cursor, given -> views.position(picture.value(), given));
        Question question = new Question(picture, Paging.limit(limit), after);
        return Response.ok(hotPages.get(question, () -> answer(question)).body())
                .build();
    }

    private Page<CommentCard> answer(Question question) {
        return views.under(question.picture().value(), question.limit(), question.after());
    }

    /** Says something. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @SecurityRequirement(name = "bearer")
    @Operation(operationId = "comment", summary = "Comment on a picture")
    @APIResponse(
            responseCode = "201",
            description = "The comment",
            content = @Content(schema = @Schema(ref = "Comment")))
    @APIResponse(responseCode = "400", ref = "Malformed")
    @APIResponse(responseCode = "401", ref = "Unauthenticated")
    @APIResponse(responseCode = "404", ref = "Unknown")
    @APIResponse(responseCode = "409", ref = "Refused")
    @APIResponse(responseCode = "413", ref = "TooLarge")
    @APIResponse(responseCode = "422", ref = "Invalid")
    @APIResponse(responseCode = "429", ref = "Throttled")
    @APIResponse(responseCode = "503", ref = "Unavailable")
    public Response post(@PathParam("id") String id, @Nullable CommentText body) {
        AccountId by = caller.required();
        PictureId picture = PictureIds.parse(id);
        PictureView shown = PictureIds.visible(pictures, picture);
        String text = CommentText.of(body);
        if (blocks.between(by, new AccountId(shown.owner()))) {
            throw Problem.of(409, "comments.blocked", "You cannot comment on this picture.")
                    .thrown();
        }
        comments.admit(by).ifPresent(wait -> {
            throw Problem.throttled(wait).thrown();
        });
        CommentCommand.Post command = new CommentCommand.Post(
                new CommentId(Ids.next()),
                picture,
                by,
                CommentCommand.said(text),
                mentioned.in(text, by),
                Instant.now());
        Receipt.Accepted receipt = Refusals.accepted(comments.post(command));
        return Response.created(URI.create("/api/pictures/" + picture + "/comments/" + command.comment()))
                .tag(Conditions.tag(receipt.version()))
                .entity(views.find(command.comment(), receipt.version())
                        .map(views::card)
                        .orElseGet(() -> views.posted(command)))
                .build();
    }
}
