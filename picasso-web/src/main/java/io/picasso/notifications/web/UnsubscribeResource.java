package io.picasso.notifications.web;

import io.picasso.notifications.Unsubscriptions;
import io.picasso.platform.web.Problem;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Ends mails with the one click that mail programs offer (RFC 8058): they post here, without a log-in and without a page. */
@Path("/notifications/unsubscribe")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Notifications")
public class UnsubscribeResource {
    @EJB
    private Unsubscriptions unsubscriptions;

    /** Leads whoever opens the link in a browser to the page with the button: opening a link changes nothing. */
    @GET
    @Operation(operationId = "openUnsubscribe", summary = "Leads to the page that ends mails")
    @APIResponse(responseCode = "303", description = "The page")
    public Response open(@QueryParam("token") @DefaultValue("") String token) {
        return Response.seeOther(UriBuilder.fromPath("/unsubscribe")
                        .queryParam("token", "{token}")
                        .build(token))
                .build();
    }

    /** Ends them. */
    @POST
    @Consumes(MediaType.WILDCARD)
    @Operation(operationId = "unsubscribe", summary = "End mails of the kind that a letter was (RFC 8058)")
    @APIResponse(responseCode = "204", description = "There are no more such mails")
    @APIResponse(responseCode = "404", ref = "Unknown")
    @APIResponse(responseCode = "503", ref = "Unavailable")
    public Response end(@QueryParam("token") @DefaultValue("") String token) {
        if (unsubscriptions.end(token).isEmpty()) {
            throw Problem.unknown("notifications").thrown();
        }
        return Response.noContent().build();
    }
}
