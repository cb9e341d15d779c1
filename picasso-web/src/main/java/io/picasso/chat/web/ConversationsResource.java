package io.picasso.chat.web;

import io.picasso.chat.ChatCommand;
import io.picasso.chat.MessageId;
import io.picasso.chat.query.ConversationCard;
import io.picasso.chat.query.ConversationViews;
import io.picasso.contract.Command;
import io.picasso.contract.CommandGateway;
import io.picasso.contract.Receipt;
import io.picasso.platform.identity.Caller;
import io.picasso.platform.paging.Page;
import io.picasso.platform.web.Conditions;
import io.picasso.platform.web.Paging;
import io.picasso.platform.web.Refusals;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
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

/** One's own conversations: with whom, how far they were read, and with whom there shall be none. */
@Path("/conversations")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@SecurityRequirement(name = "bearer")
@Tag(name = "Chat", description = "What two people write to each other")
public class ConversationsResource {
    @EJB
    private CommandGateway gateway;

    @Inject
    private ConversationViews conversations;

    @Inject
    private Partners partners;

    @Inject
    private Caller caller;

    /** A command about a conversation that is made from who asks. */
    private interface Wish {
        Command by(Partner partner);
    }

    /** Lists the conversations. */
    @GET
    @Operation(operationId = "conversations", summary = "One's own conversations, the latest first")
    @APIResponse(
            responseCode = "200",
            description = "A page; past the end it has no items",
            content = @Content(schema = @Schema(ref = "ConversationPage")))
    @APIResponse(responseCode = "400", ref = "Malformed")
    @APIResponse(responseCode = "401", ref = "Unauthenticated")
    @APIResponse(responseCode = "422", ref = "Invalid")
    public Page<ConversationCard> conversations(
            @QueryParam("cursor") @Nullable String cursor, @QueryParam("limit") @Nullable String limit) {
        return conversations
                .page(caller.required(), Paging.limit(limit), cursor)
                .orElseThrow(Paging::badCursor);
    }

    /** One conversation. */
    @GET
    @Path("/{handle}")
    @Operation(
            operationId = "conversation",
            summary = "The conversation with a person, also one that has not begun",
            description = "For somebody who has left, the path takes the `id` that the list gives.")
    @APIResponse(
            responseCode = "200",
            description = "The conversation",
            content = @Content(schema = @Schema(ref = "Conversation")))
    @APIResponse(responseCode = "401", ref = "Unauthenticated")
    @APIResponse(responseCode = "404", ref = "Unknown")
    @APIResponse(responseCode = "409", ref = "Refused")
    public Response conversation(
            @PathParam("handle") String handle, @QueryParam("minVersion") @Nullable String minVersion) {
        Partner partner = partners.of(handle);
        ConversationCard card = conversations.card(partner.talk(), partner.me(), Paging.minVersion(minVersion));
        return Response.ok(card).tag(Conditions.tag(card.version())).build();
    }

    /** Has seen. */
    @PUT
    @Path("/{handle}/read")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "markRead", summary = "Say that everything up to a message was seen")
    @APIResponse(responseCode = "204", description = "It is, and stays so")
    @APIResponse(responseCode = "400", ref = "Malformed")
    @APIResponse(responseCode = "401", ref = "Unauthenticated")
    @APIResponse(responseCode = "404", ref = "Unknown")
    @APIResponse(responseCode = "409", ref = "Refused")
    @APIResponse(responseCode = "422", ref = "Invalid")
    public Response read(@PathParam("handle") String handle, @Nullable Mark mark) {
        return run(handle, two -> new ChatCommand.See(two.talk(), two.me(), message(mark), Instant.now()));
    }

    /** Has received. */
    @PUT
    @Path("/{handle}/delivered")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "markDelivered", summary = "Say that everything up to a message has reached a device")
    @APIResponse(responseCode = "204", description = "It is, and stays so")
    @APIResponse(responseCode = "400", ref = "Malformed")
    @APIResponse(responseCode = "401", ref = "Unauthenticated")
    @APIResponse(responseCode = "404", ref = "Unknown")
    @APIResponse(responseCode = "409", ref = "Refused")
    @APIResponse(responseCode = "422", ref = "Invalid")
    public Response delivered(@PathParam("handle") String handle, @Nullable Mark mark) {
        return run(handle, two -> new ChatCommand.Receive(two.talk(), two.me(), message(mark), Instant.now()));
    }

    private static MessageId message(@Nullable Mark mark) {
        return Outcomes.present(mark).message();
    }

    /** Blocks. */
    @PUT
    @Path("/{handle}/block")
    @Operation(
            operationId = "block",
            summary = "Hear nothing more from a person",
            description = "Neither can write to the other then. The person is not told, and learns it when they write.")
    @APIResponse(responseCode = "204", description = "The person is blocked")
    @APIResponse(responseCode = "401", ref = "Unauthenticated")
    @APIResponse(responseCode = "404", ref = "Unknown")
    @APIResponse(responseCode = "409", ref = "Refused")
    public Response block(@PathParam("handle") String handle) {
        return run(handle, two -> new ChatCommand.Block(two.talk(), two.me(), Instant.now()));
    }

    /** Unblocks. */
    @DELETE
    @Path("/{handle}/block")
    @Operation(operationId = "unblock", summary = "Hear from a person again")
    @APIResponse(responseCode = "204", description = "The person is not blocked")
    @APIResponse(responseCode = "401", ref = "Unauthenticated")
    @APIResponse(responseCode = "404", ref = "Unknown")
    @APIResponse(responseCode = "409", ref = "Refused")
    public Response unblock(@PathParam("handle") String handle) {
        return run(handle, two -> new ChatCommand.Unblock(two.talk(), two.me(), Instant.now()));
    }

    private Response run(String handle, Wish wish) {
        Receipt.Accepted done = Refusals.accepted(gateway.dispatch(wish.by(partners.of(handle))));
        return Response.noContent().tag(Conditions.tag(done.version())).build();
    }
}
