package io.picasso.reactions.web;

import io.picasso.accounts.AccountId;
import io.picasso.contract.CommandGateway;
import io.picasso.contract.Receipt;
import io.picasso.pictures.PictureId;
import io.picasso.pictures.query.PictureViews;
import io.picasso.pictures.web.PictureIds;
import io.picasso.platform.identity.Caller;
import io.picasso.platform.web.Conditions;
import io.picasso.platform.web.Refusals;
import io.picasso.reactions.ReactionCommand;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Likes: there or not there, however often it is said. */
@Path("/pictures/{id}/like")
@RequestScoped
@SecurityRequirement(name = "bearer")
@Tag(name = "Reactions", description = "What people say without words")
public class LikesResource {
    @EJB
    private CommandGateway gateway;

    @Inject
    private PictureViews pictures;

    @Inject
    private Caller caller;

    /** Likes the picture. */
    @PUT
    @Operation(operationId = "like", summary = "Like a picture")
    @APIResponse(responseCode = "204", description = "The caller likes it")
    @APIResponse(responseCode = "401", ref = "Unauthenticated")
    @APIResponse(responseCode = "404", ref = "Unknown")
    public Response like(@PathParam("id") String id) {
        AccountId by = caller.required();
        return answer(gateway.dispatch(new ReactionCommand.Like(visible(id), by, Instant.now())));
    }

    /** Takes the like back. */
    @DELETE
    @Operation(operationId = "unlike", summary = "Take a like back")
    @APIResponse(responseCode = "204", description = "The caller does not like it")
    @APIResponse(responseCode = "401", ref = "Unauthenticated")
    @APIResponse(responseCode = "404", ref = "Unknown")
    public Response unlike(@PathParam("id") String id) {
        AccountId by = caller.required();
        return answer(gateway.dispatch(new ReactionCommand.Unlike(visible(id), by, Instant.now())));
    }

    private PictureId visible(String id) {
        PictureId picture = PictureIds.parse(id);
        PictureIds.visible(pictures, picture);
        return picture;
    }

    private static Response answer(Receipt receipt) {
        Receipt.Accepted accepted = Refusals.accepted(receipt);
        return Response.noContent().tag(Conditions.tag(accepted.version())).build();
    }
}
