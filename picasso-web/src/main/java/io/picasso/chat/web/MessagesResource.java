package io.picasso.chat.web;

import io.picasso.chat.Conversations;
import io.picasso.chat.MessageId;
import io.picasso.chat.query.ConversationViews;
import io.picasso.chat.query.MessageCard;
import io.picasso.chat.query.TalkViews;
import io.picasso.contract.PlainText;
import io.picasso.contract.Receipt;
import io.picasso.pictures.PictureId;
import io.picasso.pictures.query.PictureViews;
import io.picasso.pictures.web.PictureIds;
import io.picasso.platform.paging.Page;
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
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The messages of a conversation. */
@Path("/conversations/{handle}/messages")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@SecurityRequirement(name = "bearer")
@Tag(name = "Chat")
public class MessagesResource {
    private static final int LONGEST_QUERY = 200;

    @EJB
    private Conversations desk;

    @Inject
    private ConversationViews conversations;

    @Inject
    private TalkViews messages;

    @Inject
    private PictureViews pictures;

    @Inject
    private Partners partners;

    /** Lists the messages. */
    @GET
    @Operation(operationId = "messages", summary = "What two people wrote to each other, newest first")
    @APIResponse(
            responseCode = "200",
            description = "A page; past the end it has no items",
            content = @Content(schema = @Schema(ref = "MessagePage")))
    @APIResponse(responseCode = "400", ref = "Malformed")
    @APIResponse(responseCode = "401", ref = "Unauthenticated")
    @APIResponse(responseCode = "404", ref = "Unknown")
    @APIResponse(responseCode = "409", ref = "Refused")
    @APIResponse(responseCode = "422", ref = "Invalid")
    public Page<MessageCard> messages(
            @PathParam("handle") String handle,
            @QueryParam("q") @Parameter(description = "Words that the messages have", example = "frame") @Nullable
                    String query,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("minVersion") @Nullable String minVersion) {
        Partner partner = partners.of(handle);
        String words = query == null ? "" : query;
        if (words.length() > LONGEST_QUERY) {
            throw Problem.invalid("q", "must be " + LONGEST_QUERY + " characters long at most")
                    .thrown();
        }
        long version = Paging.minVersion(minVersion);
        if (version > 0) {
            conversations.find(partner.talk(), partner.me(), version);
        }
        return messages.page(partner.talk(), partner.me(), words, Paging.limit(limit), cursor)
                .orElseThrow(Paging::badCursor);
    }

    /** Writes. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "sendMessage",
            summary = "Write to a person",
            description = "With an Idempotency-Key, sending again changes nothing.")
    @APIResponse(
            responseCode = "201",
            description = "The message is on its way",
            content = @Content(schema = @Schema(ref = "Message")))
    @APIResponse(responseCode = "400", ref = "Malformed")
    @APIResponse(responseCode = "401", ref = "Unauthenticated")
    @APIResponse(responseCode = "404", ref = "Unknown")
    @APIResponse(responseCode = "409", ref = "Refused")
    @APIResponse(responseCode = "413", ref = "TooLarge")
    @APIResponse(responseCode = "422", ref = "Invalid")
    @APIResponse(responseCode = "429", ref = "Throttled")
    @APIResponse(responseCode = "503", ref = "Unavailable")
    public Response send(
            @PathParam("handle") String handle,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @Nullable MessageWish wish) {
        Partner partner = partners.of(handle);
        MessageWish said = Outcomes.present(wish);
        PictureId picture = said.about();
        MessageCard.Subject subject =
                picture == null ? null : MessageCard.Subject.of(PictureIds.visible(pictures, picture));
        MessageId message = MessageNames.of(partner.talk(), partner.me(), key);
        Receipt.Accepted sent =
                Outcomes.accepted(desk.send(partner.talk(), partner.me(), message, said.said(), picture));
        MessageCard fresh =
                MessageCard.sent(message, sent.version(), PlainText.of(said.said()), subject, Instant.now());
        MessageCard card = sent.events().isEmpty()
                ? messages.find(partner.talk(), partner.me(), message.value()).orElse(fresh)
                : fresh;
        return Response.status(Response.Status.CREATED)
                .entity(card)
                .location(URI.create("conversations/" + handle + "/messages/" + message))
                .tag(Conditions.tag(sent.version()))
                .build();
    }

    /** Takes a message back. */
    @DELETE
    @Path("/{messageId}")
    @Operation(
            operationId = "deleteMessage",
            summary = "Take an own message back",
            description = "Its text is erased for both; that there was a message stays.")
    @APIResponse(responseCode = "204", description = "Its text is gone")
    @APIResponse(responseCode = "401", ref = "Unauthenticated")
    @APIResponse(responseCode = "403", ref = "Forbidden")
    @APIResponse(responseCode = "404", ref = "Unknown")
    @APIResponse(responseCode = "409", ref = "Refused")
    public Response delete(@PathParam("handle") String handle, @PathParam("messageId") String messageId) {
        Partner partner = partners.of(handle);
        Receipt.Accepted done =
                Refusals.accepted(desk.delete(partner.talk(), partner.me(), MessageNames.parse(messageId)));
        return Response.noContent().tag(Conditions.tag(done.version())).build();
    }
}
