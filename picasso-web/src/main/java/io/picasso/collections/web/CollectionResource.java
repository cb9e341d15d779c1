package io.picasso.collections.web;

import io.picasso.accounts.AccountId;
import io.picasso.collections.CollectionCommand;
import io.picasso.collections.CollectionDoor;
import io.picasso.collections.CollectionId;
import io.picasso.collections.CollectionName;
import io.picasso.collections.query.Gathering;
import io.picasso.contract.CommandGateway;
import io.picasso.pictures.PictureId;
import io.picasso.pictures.query.PictureViews;
import io.picasso.pictures.web.PictureIds;
import io.picasso.platform.identity.Caller;
import io.picasso.platform.web.Conditions;
import io.picasso.platform.web.Paging;
import io.picasso.platform.web.Problem;
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

/** One collection. A private one is unknown to everybody but its owner. */
@Path("/collections/{id}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Collections")
public class CollectionResource {
    @EJB
    private CommandGateway gateway;

    @EJB
    private CollectionDoor door;

    @Inject
    private PictureViews pictures;

    @Inject
    private Shelves shelves;

    @Inject
    private Caller caller;

    /** The collection with its pictures. */
    @GET
    @Operation(
            operationId = "collection",
            summary = "A collection and its pictures, in its owner's order",
            description = "With minVersion it waits, 2 s at most, until the read model has reached that version.")
    @APIResponse(
            responseCode = "200",
            description = "The collection with a page of its pictures; its ETag goes into If-Match",
            content = @Content(schema = @Schema(ref = "Collection")))
    @APIResponse(responseCode = "400", ref = "Malformed")
    @APIResponse(responseCode = "404", ref = "Unknown")
    @APIResponse(responseCode = "422", ref = "Invalid")
    @APIResponse(responseCode = "503", ref = "Unavailable")
    public Response read(
            @PathParam("id") String id,
            @QueryParam("minVersion") @Nullable String minVersion,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable String limit) {
        Gathering gathering =
                shelves.gathering(Shelves.parse(id), Paging.minVersion(minVersion), cursor, Paging.limit(limit));
        return Response.ok(gathering)
                .tag(Conditions.tag(gathering.version()))
                .header("Cache-Control", "private, no-cache")
                .build();
    }

    /** Changes name, visibility or order. */
    @PATCH
    @Consumes(MediaType.APPLICATION_JSON)
    @SecurityRequirement(name = "bearer")
    @Operation(
            operationId = "editCollection",
            summary = "Rename, show, hide or arrange one's own collection",
            description =
                    "If-Match holds the version that was read. Fields that are left out stay as they are; pictures that "
                            + "are not named come after those that are.")
    @APIResponse(responseCode = "204", description = "It is so")
    @APIResponse(responseCode = "400", ref = "Malformed")
    @APIResponse(responseCode = "401", ref = "Unauthenticated")
    @APIResponse(responseCode = "403", ref = "Forbidden")
    @APIResponse(responseCode = "404", ref = "Unknown")
    @APIResponse(responseCode = "412", ref = "Stale")
    @APIResponse(responseCode = "422", ref = "Invalid")
    @APIResponse(responseCode = "428", ref = "PreconditionMissing")
    @APIResponse(responseCode = "429", ref = "Throttled")
    public Response edit(
            @PathParam("id") String id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Nullable CollectionWish wish) {
        AccountId me = caller.required();
        long expected = Conditions.ifMatch(ifMatch);
        if (wish == null) {
            throw Problem.malformed("The body must be a JSON object.").thrown();
        }
        CollectionName name = wish.checkedName();
        shelves.admit(me);
        return shelves.settled(door.edit(
                new CollectionCommand.Edit(
                        Shelves.parse(id), me, Instant.now(), name != null, wish.open(), wish.order()),
                expected,
                name));
    }

    /** Ends it. */
    @DELETE
    @SecurityRequirement(name = "bearer")
    @Operation(operationId = "deleteCollection", summary = "Delete one's own collection; its pictures stay")
    @APIResponse(responseCode = "204", description = "It is gone")
    @APIResponse(responseCode = "401", ref = "Unauthenticated")
    @APIResponse(responseCode = "403", ref = "Forbidden")
    @APIResponse(responseCode = "404", ref = "Unknown")
    public Response delete(@PathParam("id") String id) {
        AccountId me = caller.required();
        return shelves.settled(door.delete(new CollectionCommand.Delete(Shelves.parse(id), me, Instant.now())));
    }

    /** Puts a picture in. */
    @PUT
    @Path("/pictures/{pictureId}")
    @SecurityRequirement(name = "bearer")
    @Operation(operationId = "collect", summary = "Put a picture at the end of one's own collection")
    @APIResponse(responseCode = "204", description = "It is in there")
    @APIResponse(responseCode = "401", ref = "Unauthenticated")
    @APIResponse(responseCode = "403", ref = "Forbidden")
    @APIResponse(responseCode = "404", ref = "Unknown")
    @APIResponse(responseCode = "409", ref = "Refused")
    @APIResponse(responseCode = "429", ref = "Throttled")
    public Response add(@PathParam("id") String id, @PathParam("pictureId") String pictureId) {
        AccountId me = caller.required();
        CollectionId collection = Shelves.parse(id);
        PictureId picture = PictureIds.parse(pictureId);
        PictureIds.visible(pictures, picture);
        shelves.admit(me);
        return shelves.settled(gateway.dispatch(new CollectionCommand.Add(collection, me, Instant.now(), picture)));
    }

    /** Takes a picture out. */
    @DELETE
    @Path("/pictures/{pictureId}")
    @SecurityRequirement(name = "bearer")
    @Operation(operationId = "uncollect", summary = "Take a picture out of one's own collection")
    @APIResponse(responseCode = "204", description = "It is not in there")
    @APIResponse(responseCode = "401", ref = "Unauthenticated")
    @APIResponse(responseCode = "403", ref = "Forbidden")
    @APIResponse(responseCode = "404", ref = "Unknown")
    public Response remove(@PathParam("id") String id, @PathParam("pictureId") String pictureId) {
        AccountId me = caller.required();
        return shelves.settled(gateway.dispatch(
                new CollectionCommand.Remove(Shelves.parse(id), me, Instant.now(), PictureIds.parse(pictureId))));
    }
}
