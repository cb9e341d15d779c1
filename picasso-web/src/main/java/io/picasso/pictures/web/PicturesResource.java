package io.picasso.pictures.web;

import io.picasso.accounts.AccountId;
import io.picasso.contract.CommandGateway;
import io.picasso.contract.Receipt;
import io.picasso.pictures.Description;
import io.picasso.pictures.PictureCommand;
import io.picasso.pictures.PictureId;
import io.picasso.pictures.query.PictureCard;
import io.picasso.pictures.query.PictureView;
import io.picasso.pictures.query.PictureViews;
import io.picasso.platform.identity.Caller;
import io.picasso.platform.paging.HotPage;
import io.picasso.platform.paging.HotPages;
import io.picasso.platform.web.Conditions;
import io.picasso.platform.web.Paging;
import io.picasso.platform.web.Problem;
import io.picasso.platform.web.Refusals;
import io.picasso.reactions.query.LikeViews;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** One picture: read, edit, delete, and its history. */
@Path("/pictures/{id}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Pictures", description = "Upload, explore, edit")
public class PicturesResource {
    @EJB
    private CommandGateway gateway;

    @Inject
    private PictureViews pictures;

    @Inject
    private LikeViews likes;

    @Inject
    private HotPages hotPages;

    @Inject
    private Caller caller;

    /** A picture's history, oldest first. */
    public record History(
            List<PictureViews.HistoryEntry> items, @Nullable String next) {}

    /** The picture. */
    @GET
    @Operation(
            operationId = "picture",
            summary = "One picture",
            description = "With minVersion it waits, 2 s at most, until the read model has reached that version.")
    @APIResponse(
            responseCode = "200",
            description = "The picture; its ETag goes into If-Match",
            content = @Content(schema = @Schema(ref = "Picture")))
    @APIResponse(responseCode = "404", ref = "Unknown")
    @APIResponse(responseCode = "422", ref = "Invalid")
    @APIResponse(responseCode = "503", ref = "Unavailable")
    public Response read(@PathParam("id") String id, @QueryParam("minVersion") @Nullable String minVersion) {
        PictureId picture = PictureIds.parse(id);
        long version = Paging.minVersion(minVersion);
        return version == 0 ? hot(picture) : answer(seen(card(pictures.find(picture, version))));
    }

    /** Changes text, price or offer. */
    @PATCH
    @Consumes(MediaType.APPLICATION_JSON)
    @SecurityRequirement(name = "bearer")
    @Operation(
            operationId = "editPicture",
            summary = "Edit, list or unlist one's own picture",
            description = "If-Match holds the version that was read. Fields that are left out stay as they are.")
    @APIResponse(
            responseCode = "200",
            description = "The picture as it is now",
            content = @Content(schema = @Schema(ref = "Picture")))
    @APIResponse(responseCode = "400", ref = "Malformed")
    @APIResponse(responseCode = "401", ref = "Unauthenticated")
    @APIResponse(responseCode = "403", ref = "Forbidden")
    @APIResponse(responseCode = "404", ref = "Unknown")
    @APIResponse(responseCode = "412", ref = "Stale")
    @APIResponse(responseCode = "422", ref = "Invalid")
    @APIResponse(responseCode = "428", ref = "PreconditionMissing")
    public Response edit(
            @PathParam("id") String id, @HeaderParam("If-Match") @Nullable String ifMatch, @Nullable PictureEdit body) {
        AccountId by = caller.required();
        long expected = Conditions.ifMatch(ifMatch);
        if (body == null) {
            throw Problem.malformed("The body must be a JSON object.").thrown();
        }
        PictureId picture = PictureIds.parse(id);
        PictureView view =
                pictures.find(picture, expected).filter(PictureView::visible).orElseThrow(PictureIds::unknown);
        Description description = body.description(view.description());
        Receipt.Accepted receipt = Refusals.accepted(gateway.dispatch(
                new PictureCommand.Edit(picture, by, Instant.now(), description, body.price(), body.forSale()),
                expected));
        return answer(seen(current(picture, view, receipt)));
    }

    /** Deletes it. */
    @DELETE
    @SecurityRequirement(name = "bearer")
    @Operation(operationId = "deletePicture", summary = "Delete one's own picture that was never sold")
    @APIResponse(responseCode = "204", description = "It is gone")
    @APIResponse(responseCode = "401", ref = "Unauthenticated")
    @APIResponse(responseCode = "403", ref = "Forbidden")
    @APIResponse(responseCode = "404", ref = "Unknown")
    @APIResponse(responseCode = "409", ref = "Refused")
    @APIResponse(responseCode = "412", ref = "Stale")
    public Response delete(@PathParam("id") String id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        AccountId by = caller.required();
        PictureId picture = PictureIds.parse(id);
        PictureCommand.Delete command = new PictureCommand.Delete(picture, by, Instant.now());
        Receipt.Accepted receipt = Refusals.accepted(
                ifMatch == null ? gateway.dispatch(command) : gateway.dispatch(command, Conditions.ifMatch(ifMatch)));
        pictures.find(picture, receipt.version());
        return Response.noContent().tag(Conditions.tag(receipt.version())).build();
    }

    /** Owners and prices. */
    @GET
    @Path("/history")
    @Operation(operationId = "history", summary = "Ownership and price history, oldest first")
    @APIResponse(
            responseCode = "200",
            description = "The history",
            content = @Content(schema = @Schema(ref = "History")))
    @APIResponse(responseCode = "404", ref = "Unknown")
    public History history(@PathParam("id") String id, @QueryParam("minVersion") @Nullable String minVersion) {
        PictureId picture = PictureIds.parse(id);
        long version = Paging.minVersion(minVersion);
        if (version > 0) {
            pictures.find(picture, version);
        }
        PictureIds.visible(pictures, picture);
        return new History(pictures.history(picture), null);
    }

    /** As everybody sees it, from memory when somebody has just asked. */
    private Response hot(PictureId picture) {
        HotPage<PictureCard> page = hotPages.get(picture, () -> card(pictures.find(picture)));
        return caller.account().isPresent()
                ? answer(seen(page.value()))
                : Response.ok(page.body())
                        .tag(Conditions.tag(page.value().version()))
                        .build();
    }

    private PictureCard card(Optional<PictureView> view) {
        return view.filter(PictureView::visible).map(pictures::card).orElseThrow(PictureIds::unknown);
    }

    /** As the view shows it once it has caught up; if it does not in time, as the events of the receipt say. */
    private PictureCard current(PictureId picture, PictureView before, Receipt.Accepted receipt) {
        return pictures.find(picture, receipt.version())
                .filter(view -> view.version() >= receipt.version())
                .map(pictures::card)
                .orElseGet(() -> pictures.card(before).after(receipt.events(), receipt.version()));
    }

    private PictureCard seen(PictureCard card) {
        return caller.account()
                .map(me ->
                        card.seenBy(likes.likedBy(me.value(), Set.of(card.id())).contains(card.id())))
                .orElse(card);
    }

    private static Response answer(PictureCard card) {
        return Response.ok(card).tag(Conditions.tag(card.version())).build();
    }
}
