package io.picasso.orders.web;

import io.picasso.orders.Papers;
import io.picasso.platform.identity.Caller;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The invoice of one's own order. */
@Path("/orders/{id}/invoice")
@RequestScoped
@SecurityRequirement(name = "bearer")
@Tag(name = "Orders")
public class InvoiceResource {
    @EJB
    private Papers papers;

    @Inject
    private Caller caller;

    /** For the buyer; for everybody else there is none. */
    @GET
    @Operation(
            operationId = "invoice",
            summary = "The invoice of one's own order, as PDF",
            description = "There is one from the moment at which the order is complete. It always says the same.")
    @APIResponse(responseCode = "200", ref = "Paper")
    @APIResponse(responseCode = "401", ref = "Unauthenticated")
    @APIResponse(responseCode = "404", ref = "Unknown")
    @APIResponse(responseCode = "503", ref = "Unavailable")
    public Response invoice(@PathParam("id") String id) {
        return PaperFiles.answer(papers.issue(OrdersResource.id(id), caller.required(), Papers.Kind.INVOICE));
    }
}
