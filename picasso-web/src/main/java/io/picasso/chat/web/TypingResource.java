package io.picasso.chat.web;

import io.picasso.accounts.query.AccountViews;
import io.picasso.chat.query.BoxView;
import io.picasso.chat.query.ConversationViews;
import io.picasso.platform.live.LiveFeed;
import io.picasso.platform.live.LiveMessage;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** That somebody is just writing: a passing word, which nobody keeps. */
@Path("/conversations/{handle}/typing")
@RequestScoped
@SecurityRequirement(name = "bearer")
@Tag(name = "Chat")
public class TypingResource {
    @Inject
    private Partners partners;

    @Inject
    private ConversationViews conversations;

    @Inject
    private AccountViews accounts;

    @Inject
    private LiveFeed feed;

    /** Says so, in a conversation in which both wrote or one might: never to somebody who has blocked the one who types. */
    @PUT
    @Operation(
            operationId = "typing",
            summary = "Say that one is just writing",
            description = "Every few seconds for as long as it lasts; shown to the other one only if they are there.")
    @APIResponse(responseCode = "204", description = "It is said, if there is somebody to hear it")
    @APIResponse(responseCode = "401", ref = "Unauthenticated")
    @APIResponse(responseCode = "404", ref = "Unknown")
    @APIResponse(responseCode = "409", ref = "Refused")
    public Response typing(@PathParam("handle") String handle) {
        Partner two = partners.of(handle);
        Optional<BoxView> theirs = conversations.find(two.talk(), two.other());
        if (theirs.isPresent() && !theirs.get().blocking() && !theirs.get().gone()) {
            String name = accounts.profile(two.me().value()).handle();
            feed.tell(LiveMessage.account(two.other().value()), "chat.typing", Map.of("id", name));
        }
        return Response.noContent().build();
    }
}
