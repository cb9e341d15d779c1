package io.picasso.accounts.web;

import io.picasso.accounts.Credentials;
import io.picasso.platform.identity.Caller;
import io.picasso.platform.identity.TokenPrincipal;
import io.picasso.platform.web.Conditions;
import io.picasso.platform.web.Problem;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** One's own account. */
@Path("/me")
@RequestScoped
@RolesAllowed("member")
@Produces(MediaType.APPLICATION_JSON)
@SecurityRequirement(name = "bearer")
@Tag(name = "Accounts")
public class MeResource {
    @Inject
    private Caller caller;

    /** What an account shows to its owner. */
    @Schema(name = "Me")
    public record Me(
            String id,
            @Schema(examples = "2") long version,
            @Schema(examples = "ada@example.org") String email,
            @Schema(examples = "ada") String handle,
            @Schema(examples = "Ada Lovelace") String name,
            @Nullable String avatarUrl,
            @Schema(examples = "[\"member\"]") List<String> roles) {}

    /** Reads it. */
    @GET
    @Operation(operationId = "me", summary = "One's own account")
    @APIResponse(
            responseCode = "200",
            description = "The account",
            content = @Content(schema = @Schema(implementation = Me.class)))
    @APIResponse(responseCode = "401", ref = "Unauthenticated")
    @APIResponse(responseCode = "503", ref = "Unavailable")
    public Response me() {
        Credentials.Standing standing = caller.principal()
                .map(TokenPrincipal::standing)
                .orElseThrow(() -> Problem.unauthenticated().thrown());
        Me me = new Me(
                standing.account().value(),
                standing.version(),
                standing.email(),
                standing.handle(),
                standing.name(),
                standing.avatarUrl().orElse(null),
                standing.roles().stream().sorted().toList());
        return Response.ok(me).tag(Conditions.tag(standing.version())).build();
    }
}
