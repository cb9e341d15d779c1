package io.picasso.comments.web;

import io.picasso.accounts.AccountId;
import io.picasso.accounts.Role;
import io.picasso.comments.CommentCommand;
import io.picasso.comments.CommentId;
import io.picasso.comments.Comments;
import io.picasso.comments.query.CommentCard;
import io.picasso.comments.query.CommentView;
import io.picasso.comments.query.CommentViews;
import io.picasso.contract.Receipt;
import io.picasso.pictures.PictureId;
import io.picasso.pictures.query.PictureViews;
import io.picasso.pictures.web.PictureIds;
import io.picasso.platform.identity.Caller;
import io.picasso.platform.web.Conditions;
import io.picasso.platform.web.Paging;
import io.picasso.platform.web.Problem;
import io.picasso.platform.web.Refusals;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** One comment: read, put right, take back, hide. */
@Path("/pictures/{id}/comments/{comment}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Comments")
public class CommentResource {
    @EJB
    private Comments comments;

    @Inject
    private CommentViews views;

    @Inject
    private PictureViews pictures;

    @Inject
    private Mentioned mentioned;

    @Inject
    private Caller caller;

    /** The comment. */
    @GET
    @Operation(
            operationId = "readComment",
            summary = "One comment",
            description = "One that a moderator hid is there for its author and for moderators only."
                    + " With minVersion it waits, 2 s at most, until the read model has reached that version.")
    @APIResponse(
            responseCode = "200",
            description = "The comment; its ETag goes into If-Match",
            content = @Content(schema = @Schema(ref = "Comment")))
    @APIResponse(responseCode = "404", ref = "Unknown")
    @APIResponse(responseCode = "422", ref = "Invalid")
    @APIResponse(responseCode = "503", ref = "Unavailable")
    public Response read(
            @PathParam("id") String id,
            @PathParam("comment") String comment,
            @QueryParam("minVersion") @Nullable String minVersion) {
        PictureId picture = PictureIds.parse(id);
        PictureIds.visible(pictures, picture);
        CommentView view = views.find(CommentIds.parse(comment), Paging.minVersion(minVersion))
                .filter(found -> found.picture().equals(picture.value()))
                .filter(found -> found.shown() || found.hidden() && mayReadHidden(found))
                .orElseThrow(CommentIds::unknown);
        return answer(views.card(view));
    }

    private boolean mayReadHidden(CommentView view) {
        return caller.principal()
                .filter(me -> me.account().value().equals(view.account())
                        || me.standing().roles().contains(Role.MODERATOR.word()))
                .isPresent();
    }

    /** Says it otherwise. */
    @PATCH
    @Consumes(MediaType.APPLICATION_JSON)
    @SecurityRequirement(name = "bearer")
    @Operation(
            operationId = "editComment",
            summary = "Change one's own comment, within five minutes",
            description = "If-Match holds the version that was read.")
    @APIResponse(
            responseCode = "200",
            description = "The comment as it is now",
            content = @Content(schema = @Schema(ref = "Comment")))
    @APIResponse(responseCode = "400", ref = "Malformed")
    @APIResponse(responseCode = "401", ref = "Unauthenticated")
    @APIResponse(responseCode = "403", ref = "Forbidden")
    @APIResponse(responseCode = "404", ref = "Unknown")
    @APIResponse(responseCode = "409", ref = "Refused")
    @APIResponse(responseCode = "412", ref = "Stale")
    @APIResponse(responseCode = "413", ref = "TooLarge")
    @APIResponse(responseCode = "422", ref = "Invalid")
    @APIResponse(responseCode = "428", ref = "PreconditionMissing")
    @APIResponse(responseCode = "429", ref = "Throttled")
    @APIResponse(responseCode = "503", ref = "Unavailable")
    public Response edit(
            @PathParam("id") String id,
            @PathParam("comment") String comment,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Nullable CommentText body) {
        AccountId by = caller.required();
        long expected = Conditions.ifMatch(ifMatch);
        String text = CommentText.of(body);
        comments.admit(by).ifPresent(wait -> {
            throw Problem.throttled(wait).thrown();
        });
        CommentCommand.Edit command = new CommentCommand.Edit(
                CommentIds.parse(comment),
                PictureIds.parse(id),
                by,
                CommentCommand.said(text),
                mentioned.in(text, by),
                Instant.now());
        Receipt.Accepted receipt = Refusals.accepted(comments.edit(command, expected));
        return answer(views.find(command.comment(), receipt.version())
                .map(views::card)
                .map(card -> card.version() < receipt.version() ? card.after(command, receipt.version()) : card)
                .orElseThrow(CommentIds::unknown));
    }

    /** Takes it back. */
    @DELETE
    @SecurityRequirement(name = "bearer")
    @Operation(
            operationId = "deleteComment",
            summary = "Delete one's own comment, or any under a picture that one keeps")
    @APIResponse(responseCode = "204", description = "It is gone, and so are its words")
    @APIResponse(responseCode = "401", ref = "Unauthenticated")
    @APIResponse(responseCode = "403", ref = "Forbidden")
    @APIResponse(responseCode = "404", ref = "Unknown")
    @APIResponse(responseCode = "503", ref = "Unavailable")
    public Response delete(@PathParam("id") String id, @PathParam("comment") String comment) {
        AccountId by = caller.required();
        CommentId named = CommentIds.parse(comment);
        return done(named, Refusals.accepted(comments.delete(named, PictureIds.parse(id), by)));
    }

    /** Takes it out of sight. */
    @PUT
    @Path("/hidden")
    @Consumes(MediaType.APPLICATION_JSON)
    @SecurityRequirement(name = "bearer")
    @Operation(operationId = "hideComment", summary = "Hide a comment and say why; for moderators")
    @APIResponse(responseCode = "204", description = "Only its author and moderators see it")
    @APIResponse(responseCode = "400", ref = "Malformed")
    @APIResponse(responseCode = "401", ref = "Unauthenticated")
    @APIResponse(responseCode = "403", ref = "Forbidden")
    @APIResponse(responseCode = "404", ref = "Unknown")
    @APIResponse(responseCode = "422", ref = "Invalid")
    @APIResponse(responseCode = "503", ref = "Unavailable")
    public Response hide(@PathParam("id") String id, @PathParam("comment") String comment, @Nullable HideWish body) {
        AccountId by = caller.required();
        CommentId named = CommentIds.parse(comment);
        return done(
                named,
                Refusals.accepted(comments.hide(new CommentCommand.Hide(
                        named, PictureIds.parse(id), by, CommentCommand.said(HideWish.of(body))))));
    }

    /** Gives the view a moment, so that the list which is read next does not show it. */
    private Response done(CommentId comment, Receipt.Accepted receipt) {
        return Response.noContent()
                .tag(Conditions.tag(views.find(comment, receipt.version())
                        .map(view -> Math.max(view.version(), receipt.version()))
                        .orElse(receipt.version())))
                .build();
    }

    private static Response answer(CommentCard card) {
        return Response.ok(card).tag(Conditions.tag(card.version())).build();
    }
}
