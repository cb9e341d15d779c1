package io.picasso.follows.web;

import io.picasso.accounts.AccountId;
import io.picasso.chat.web.Blocks;
import io.picasso.contract.CommandGateway;
import io.picasso.contract.Receipt;
import io.picasso.follows.FollowCommand;
import io.picasso.follows.FollowGate;
import io.picasso.follows.query.FollowViews;
import io.picasso.platform.identity.Caller;
import io.picasso.platform.web.Conditions;
import io.picasso.platform.web.Problem;
import io.picasso.platform.web.Refusals;
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

/** Following a creator: so or not so, however often it is said. Both answer when the lists show it, or two seconds later. */
@Path("/creators/{handle}/follow")
@RequestScoped
@SecurityRequirement(name = "bearer")
@Tag(name = "Creators")
public class FollowResource {
    @EJB
    private CommandGateway gateway;

    @EJB
    private FollowGate gate;

    @Inject
    private Blocks blocks;

    @Inject
    private People people;

    @Inject
    private FollowViews follows;

    @Inject
    private Caller caller;

    /** Follows the creator. */
    @PUT
    @Operation(operationId = "follow", summary = "Follow a creator")
    @APIResponse(responseCode = "204", description = "The caller follows them")
    @APIResponse(responseCode = "401", ref = "Unauthenticated")
    @APIResponse(responseCode = "404", ref = "Unknown")
    @APIResponse(responseCode = "409", ref = "Refused")
    @APIResponse(responseCode = "429", ref = "Throttled")
    @APIResponse(responseCode = "503", ref = "Unavailable")
    public Response follow(@PathParam("handle") String handle) {
        AccountId who = caller.required();
        AccountId whom = people.known(handle);
        refuseIfBlocked(who, whom);
        gate.admit(who).ifPresent(wait -> {
            throw Problem.throttled(wait).thrown();
        });
        return answer(new FollowCommand.Follow(who, whom, Instant.now()));
    }

    /** Does not follow the creator any more. */
    @DELETE
    @Operation(operationId = "unfollow", summary = "Follow a creator no more")
    @APIResponse(responseCode = "204", description = "The caller does not follow them")
    @APIResponse(responseCode = "401", ref = "Unauthenticated")
    @APIResponse(responseCode = "404", ref = "Unknown")
    @APIResponse(responseCode = "503", ref = "Unavailable")
    public Response unfollow(@PathParam("handle") String handle) {
        AccountId who = caller.required();
        return answer(new FollowCommand.Unfollow(who, people.known(handle), Instant.now()));
    }

    /** Whom one of the two has blocked, the other does not follow anew. */
    private void refuseIfBlocked(AccountId who, AccountId whom) {
        if (blocks.between(who, whom)) {
            throw Problem.of(409, "follows.blocked", "You cannot follow this person.")
                    .thrown();
        }
    }

    private Response answer(FollowCommand command) {
        Receipt.Accepted receipt = Refusals.accepted(gateway.dispatch(command));
        follows.await(command, receipt.version());
        return Response.noContent().tag(Conditions.tag(receipt.version())).build();
    }
}
