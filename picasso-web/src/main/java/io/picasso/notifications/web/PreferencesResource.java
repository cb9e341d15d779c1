package io.picasso.notifications.web;

import io.picasso.accounts.AccountId;
import io.picasso.contract.CommandGateway;
import io.picasso.contract.Receipt;
import io.picasso.notifications.WaysCommand;
import io.picasso.notifications.query.NoticeViews;
import io.picasso.platform.identity.Caller;
import io.picasso.platform.web.Conditions;
import io.picasso.platform.web.Paging;
import io.picasso.platform.web.Refusals;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** How one wants to be told of things. */
@Path("/notifications/preferences")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@SecurityRequirement(name = "bearer")
@Tag(name = "Notifications")
public class PreferencesResource {
    @EJB
    private CommandGateway gateway;

    @Inject
    private NoticeViews notices;

    @Inject
    private Caller caller;

    /** Tells how. */
    @GET
    @Operation(operationId = "notificationPreferences", summary = "How one is told, for each kind of notification")
    @APIResponse(
            responseCode = "200",
            description = "All kinds",
            content = @Content(schema = @Schema(implementation = Preferences.class)))
    @APIResponse(responseCode = "401", ref = "Unauthenticated")
    @APIResponse(responseCode = "422", ref = "Invalid")
    @APIResponse(responseCode = "503", ref = "Unavailable")
    public Response get(@QueryParam("minVersion") @Nullable String minVersion) {
        return answer(caller.required(), Paging.minVersion(minVersion)).build();
    }

    /** Chooses how. */
    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "chooseNotificationPreferences",
            summary = "Choose how to be told",
            description =
                    "What is left out stays as it is. Receipts, invoices and letters about the account's safety are mailed"
                            + " whatever is chosen.")
    @APIResponse(
            responseCode = "200",
            description = "All kinds, as they are now",
            content = @Content(schema = @Schema(implementation = Preferences.class)))
    @APIResponse(responseCode = "400", ref = "Malformed")
    @APIResponse(responseCode = "401", ref = "Unauthenticated")
    @APIResponse(responseCode = "422", ref = "Invalid")
    @APIResponse(responseCode = "503", ref = "Unavailable")
    public Response put(Preferences wanted) {
        AccountId me = caller.required();
        Receipt.Accepted accepted = Refusals.accepted(gateway.dispatch(new WaysCommand.Choose(me, wanted.named())));
        return answer(me, accepted.version())
                .tag(Conditions.tag(accepted.version()))
                .build();
    }

    private Response.ResponseBuilder answer(AccountId account, long version) {
        return Response.ok(Preferences.of(notices.ways(account, version)));
    }
}
