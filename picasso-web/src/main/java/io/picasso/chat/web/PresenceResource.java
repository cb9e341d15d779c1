package io.picasso.chat.web;

import io.picasso.chat.query.ConversationViews;
import io.picasso.chat.query.Presence;
import io.picasso.platform.identity.Caller;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** That somebody is here. */
@Path("/me/presence")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@SecurityRequirement(name = "bearer")
@Tag(name = "Chat")
public class PresenceResource {
    @Inject
    private Caller caller;

    @Inject
    private Presence presence;

    @Inject
    private ConversationViews conversations;

    /** What waits for somebody who is here. */
    @Schema(name = "Waiting")
    public record Waiting(
            @Schema(examples = "3", description = "How many messages were not seen yet")
            long unread) {}

    /** Says so. */
    @PUT
    @Operation(
            operationId = "here",
            summary = "Say that one is here",
            description = "An open page says it once a minute. Others are told roughly: now, hour, or day.")
    @APIResponse(
            responseCode = "200",
            description = "It is noted; this is what waits",
            content = @Content(schema = @Schema(implementation = Waiting.class)))
    @APIResponse(responseCode = "401", ref = "Unauthenticated")
    @APIResponse(responseCode = "503", ref = "Unavailable")
    public Waiting here() {
        presence.here(caller.required(), Instant.now());
        return new Waiting(conversations.unread(caller.required()));
    }
}
