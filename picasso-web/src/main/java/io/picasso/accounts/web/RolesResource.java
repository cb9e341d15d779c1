package io.picasso.accounts.web;

import io.picasso.accounts.AccountCommand;
import io.picasso.accounts.AccountId;
import io.picasso.accounts.Role;
import io.picasso.accounts.query.AccountView;
import io.picasso.accounts.query.AccountViews;
import io.picasso.contract.CommandGateway;
import io.picasso.contract.Receipt;
import io.picasso.platform.identity.Caller;
import io.picasso.platform.web.Conditions;
import io.picasso.platform.web.Problem;
import io.picasso.platform.web.Refusals;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
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

/** What people may do beyond what every member may; for administrators. */
@Path("/roles")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@SecurityRequirement(name = "bearer")
@Tag(name = "Administration")
public class RolesResource {
    @Inject
    private Caller caller;

    @Inject
    private AccountViews accounts;

    @EJB
    private CommandGateway gateway;

    /** Everybody who was given a role. */
    @Schema(name = "RoleHolders")
    public record Holders(List<Holder> items) {}

    /** One of them. */
    @Schema(name = "RoleHolder")
    public record Holder(
            @Schema(examples = "ada") String handle,
            @Schema(examples = "Ada Lovelace") String name,
            @Schema(examples = "[\"moderator\"]") List<String> roles) {}

    /** Lists who was given a role. */
    @GET
    @Operation(
            operationId = "roles",
            summary = "Everybody who was given a role",
            description = "Whom the operator has appointed in the configuration does not stand here.")
    @APIResponse(
            responseCode = "200",
            description = "The people and their roles",
            content = @Content(schema = @Schema(implementation = Holders.class)))
    @APIResponse(responseCode = "401", ref = "Unauthenticated")
    @APIResponse(responseCode = "403", ref = "Forbidden")
    @APIResponse(responseCode = "503", ref = "Unavailable")
    public Holders holders() {
        return new Holders(accounts.withRoles().stream()
                .map(view -> new Holder(
                        view.profile().handle(),
                        view.profile().name(),
                        view.roles().stream().map(Role::word).sorted().toList()))
                .toList());
    }

    /** Gives a role; giving it twice is no fault. */
    @PUT
    @Path("/{role}/{handle}")
    @Operation(
            operationId = "grantRole",
            summary = "Give somebody a role: moderator or administrator",
            description = "Takes effect within seconds on every node; the person is told by mail.")
    @APIResponse(responseCode = "204", description = "The person has the role")
    @APIResponse(responseCode = "401", ref = "Unauthenticated")
    @APIResponse(responseCode = "403", ref = "Forbidden")
    @APIResponse(responseCode = "404", ref = "Unknown")
    @APIResponse(responseCode = "409", ref = "Refused")
    @APIResponse(responseCode = "503", ref = "Unavailable")
    public Response grant(@PathParam("handle") String handle, @PathParam("role") String role) {
        AccountId account = account(handle);
        return done(new AccountCommand.GrantRole(account, role(role), caller.required(), Instant.now()));
    }

    /** Takes a role away; taking it twice is no fault. */
    @DELETE
    @Path("/{role}/{handle}")
    @Operation(
            operationId = "withdrawRole",
            summary = "Take a role from somebody",
            description =
                    "Nobody takes the administrator's role from themselves, and whom the operator has appointed in the "
                            + "configuration stays administrator.")
    @APIResponse(responseCode = "204", description = "The person does not have the role")
    @APIResponse(responseCode = "401", ref = "Unauthenticated")
    @APIResponse(responseCode = "403", ref = "Forbidden")
    @APIResponse(responseCode = "404", ref = "Unknown")
    @APIResponse(responseCode = "409", ref = "Refused")
    @APIResponse(responseCode = "503", ref = "Unavailable")
    public Response withdraw(@PathParam("handle") String handle, @PathParam("role") String role) {
        AccountId account = account(handle);
        return done(new AccountCommand.WithdrawRole(account, role(role), caller.required(), Instant.now()));
    }

    /** Gives the view a moment, so that the list which is read next is the new one. */
    private Response done(AccountCommand command) {
        Receipt.Accepted receipt = Refusals.accepted(gateway.dispatch(command));
        accounts.find(command.account(), receipt.version());
        return Response.noContent().tag(Conditions.tag(receipt.version())).build();
    }

    private AccountId account(String handle) {
        return accounts.findByHandle(handle)
                .map(AccountView::id)
                .map(AccountId::new)
                .orElseThrow(() -> Problem.unknown("accounts").thrown());
    }

    private static Role role(String word) {
        return Role.of(word).orElseThrow(() -> Problem.unknown("accounts").thrown());
    }
}
