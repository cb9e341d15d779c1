package io.picasso.accounts.web;

import io.picasso.accounts.Credentials;
import io.picasso.platform.identity.Caller;
import io.picasso.platform.identity.Identities;
import io.picasso.platform.identity.TokenPrincipal;
import io.picasso.platform.web.Problem;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The devices on which one is signed in. */
@Path("/me/sessions")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@SecurityRequirement(name = "bearer")
@Tag(name = "Accounts")
public class SessionsResource {
    @Inject
    private Caller caller;

    @Inject
    private Identities identities;

    @EJB
    private Credentials credentials;

    /** All of them; there are never so many that they come in pages. */
    @Schema(name = "Sessions")
    public record Sessions(List<Session> items) {}

    /** One device. */
    @Schema(name = "Session")
    public record Session(
            String id,

            @Schema(examples = "Firefox, Linux", description = "What the program said of itself; empty if nothing")
            String device,

            Instant openedAt,
            @Schema(description = "To the hour") Instant seenAt,

            @Schema(description = "Whether this request came from it")
            boolean current) {}

    /** Lists them. */
    @GET
    @Operation(operationId = "sessions", summary = "Where one is signed in, the latest used first")
    @APIResponse(
            responseCode = "200",
            description = "The devices",
            content = @Content(schema = @Schema(implementation = Sessions.class)))
    @APIResponse(responseCode = "401", ref = "Unauthenticated")
    @APIResponse(responseCode = "503", ref = "Unavailable")
    public Sessions list() {
        TokenPrincipal who = who();
        return new Sessions(credentials.devices(who.account()).stream()
                .map(device -> new Session(
                        device.id(),
                        device.device(),
                        device.openedAt(),
                        device.seenAt(),
                        device.id().equals(who.session())))
                .toList());
    }

    /** Ends one of them. */
    @DELETE
    @Path("/{id}")
    @Operation(operationId = "endSession", summary = "Log out on one device")
    @APIResponse(responseCode = "204", description = "Signed out there, within seconds on every node")
    @APIResponse(responseCode = "401", ref = "Unauthenticated")
    @APIResponse(responseCode = "404", ref = "Unknown")
    @APIResponse(responseCode = "503", ref = "Unavailable")
    public Response end(@PathParam("id") String id) {
        if (!endIfThere(id)) {
            throw Problem.unknown("accounts").thrown();
        }
        return Response.noContent().build();
    }

    /** Ends a session of the caller; false if there is no such one, or no more. */
    boolean endIfThere(String id) {
        boolean ended = credentials.logOutDevice(who().account(), id);
        identities.forgetSession(id);
        return ended;
    }

    /** Ends all of them. */
    @DELETE
    @Operation(operationId = "endAllSessions", summary = "Log out everywhere, here too")
    @APIResponse(responseCode = "204", description = "Signed out everywhere, within seconds on every node")
    @APIResponse(responseCode = "401", ref = "Unauthenticated")
    @APIResponse(responseCode = "503", ref = "Unavailable")
    public Response endAll() {
        TokenPrincipal who = who();
        credentials.logOutEverywhere(who.account());
        identities.forget(who.account());
        return Response.noContent().build();
    }

    private TokenPrincipal who() {
        return caller.principal().orElseThrow(() -> Problem.unauthenticated().thrown());
    }
}
