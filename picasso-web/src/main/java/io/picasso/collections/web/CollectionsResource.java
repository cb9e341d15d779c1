package io.picasso.collections.web;

import io.picasso.accounts.AccountId;
import io.picasso.accounts.query.AccountViews;
import io.picasso.collections.CollectionCommand;
import io.picasso.collections.CollectionDoor;
import io.picasso.collections.CollectionId;
import io.picasso.collections.CollectionName;
import io.picasso.collections.query.CollectionCard;
import io.picasso.collections.query.CollectionViews;
import io.picasso.contract.Ids;
import io.picasso.contract.Receipt;
import io.picasso.platform.identity.Caller;
import io.picasso.platform.web.Conditions;
import io.picasso.platform.web.Problem;
import io.picasso.platform.web.Refusals;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** New collections. */
@Path("/collections")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Collections", description = "Pictures that people have put together")
public class CollectionsResource {
    @EJB
    private CollectionDoor door;

    @Inject
    private CollectionViews collections;

    @Inject
    private Shelves shelves;

    @Inject
    private AccountViews accounts;

    @Inject
    private Caller caller;

    /** Begins a collection. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @SecurityRequirement(name = "bearer")
    @Operation(
            operationId = "createCollection",
            summary = "Begin a collection",
            description = "It is private unless `public` says otherwise.")
    @APIResponse(
            responseCode = "201",
            description = "It is there, without pictures",
            content = @Content(schema = @Schema(ref = "CollectionCard")))
    @APIResponse(responseCode = "400", ref = "Malformed")
    @APIResponse(responseCode = "401", ref = "Unauthenticated")
    @APIResponse(responseCode = "422", ref = "Invalid")
    @APIResponse(responseCode = "429", ref = "Throttled")
    @APIResponse(responseCode = "503", ref = "Unavailable")
    public Response create(@Nullable CollectionWish wish) {
        AccountId me = caller.required();
        CollectionName name = wish == null ? null : wish.checkedName();
        if (wish == null || name == null) {
            throw Problem.invalid("name", "must be 1 to " + CollectionName.LONGEST + " characters long")
                    .thrown();
        }
        shelves.admit(me);
        boolean open = Boolean.TRUE.equals(wish.open());
        CollectionId id = new CollectionId(Ids.next());
        Receipt.Accepted receipt =
                Refusals.accepted(door.create(new CollectionCommand.Create(id, me, Instant.now(), open), name));
        collections.await(id, receipt.version());
        CollectionCard card = new CollectionCard(
                id.value(), receipt.version(), name.value(), open, accounts.profile(me.value()), 0, List.of(), null);
        return Response.created(URI.create("collections/" + id))
                .entity(card)
                .tag(Conditions.tag(receipt.version()))
                .build();
    }
}
