package io.picasso.chat.web;

import io.picasso.chat.Conversations;
import io.picasso.contract.Receipt;
import io.picasso.platform.web.Conditions;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Asking the moderators for help. */
@Path("/conversations/{handle}/report")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@SecurityRequirement(name = "bearer")
@Tag(name = "Chat")
public class ReportResource {
    @EJB
    private Conversations desk;

    @Inject
    private Partners partners;

    /** Reports somebody. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "reportPerson", summary = "Ask the moderators to look at what a person writes")
    @APIResponse(responseCode = "202", description = "The moderators will see it")
    @APIResponse(responseCode = "400", ref = "Malformed")
    @APIResponse(responseCode = "401", ref = "Unauthenticated")
    @APIResponse(responseCode = "404", ref = "Unknown")
    @APIResponse(responseCode = "409", ref = "Refused")
    @APIResponse(responseCode = "422", ref = "Invalid")
    @APIResponse(responseCode = "429", ref = "Throttled")
    public Response report(@PathParam("handle") String handle, @Nullable ReportWish wish) {
        Partner partner = partners.of(handle);
        Receipt.Accepted done = Outcomes.accepted(
                desk.report(partner.talk(), partner.me(), Outcomes.present(wish).said()));
        return Response.accepted().tag(Conditions.tag(done.version())).build();
    }
}
