package io.picasso.orders.web;

import io.picasso.accounts.AccountId;
import io.picasso.contract.Receipt;
import io.picasso.orders.Papers;
import io.picasso.orders.query.OrderViews;
import io.picasso.platform.identity.Caller;
import io.picasso.platform.paging.Moment;
import io.picasso.platform.paging.Page;
import io.picasso.platform.web.Conditions;
import io.picasso.platform.web.Paging;
import io.picasso.platform.web.Problem;
import io.picasso.platform.web.Refusals;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
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

/** One's own sales. */
@Path("/sales")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@SecurityRequirement(name = "bearer")
@Tag(name = "Orders")
public class SalesResource {
    @EJB
    private Papers papers;

    @Inject
    private OrderViews orders;

    @Inject
    private Refunds refunds;

    @Inject
    private Caller caller;

    /** What was sold. */
    @GET
    @Operation(operationId = "sales", summary = "One's own completed sales, newest first")
    @APIResponse(
            responseCode = "200",
            description = "A page of sales",
            content = @Content(schema = @Schema(ref = "SalePage")))
    @APIResponse(responseCode = "401", ref = "Unauthenticated")
    @APIResponse(responseCode = "422", ref = "Invalid")
    public Page<SaleCard> sales(
            @QueryParam("cursor") @Nullable String cursor, @QueryParam("limit") @Nullable String limit) {
        AccountId me = caller.required();
        OrderViews.Side side = OrderViews.Side.SALES;
        Moment after = Paging.start(cursor, given -> orders.position(side, given));
        return orders.page(side, me, Paging.limit(limit), after).map(SaleCard::of);
    }

    /** Decides on a buyer's wish for a refund. */
    @PUT
    @Path("/{id}/refund")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "decideRefund",
            summary = "Accept or refuse a buyer's wish for a refund",
            description = "Whoever does not decide in time leaves it to the platform, which accepts.")
    @APIResponse(responseCode = "204", description = "Decided")
    @APIResponse(responseCode = "400", ref = "Malformed")
    @APIResponse(responseCode = "401", ref = "Unauthenticated")
    @APIResponse(responseCode = "403", ref = "Forbidden")
    @APIResponse(responseCode = "404", ref = "Unknown")
    @APIResponse(responseCode = "409", ref = "Refused")
    @APIResponse(responseCode = "422", ref = "Invalid")
    public Response decide(@PathParam("id") String id, @Nullable RefundDecision decision) {
        AccountId me = caller.required();
        if (decision == null) {
            throw Problem.malformed("The body must be a JSON object.").thrown();
        }
        Receipt.Accepted decided = Refusals.accepted(refunds.decide(OrdersResource.id(id), me, decision.approves()));
        return Response.noContent().tag(Conditions.tag(decided.version())).build();
    }

    /** How the price was divided, as a paper. */
    @GET
    @Produces({Papers.Paper.TYPE, MediaType.APPLICATION_JSON})
    @Path("/{id}/settlement")
    @Operation(
            operationId = "settlement",
            summary = "How the price of one's own sale was divided, as PDF",
            description = "There is one from the moment at which the order is complete; after a refund it says so.")
    @APIResponse(responseCode = "200", ref = "Paper")
    @APIResponse(responseCode = "401", ref = "Unauthenticated")
    @APIResponse(responseCode = "404", ref = "Unknown")
    @APIResponse(responseCode = "503", ref = "Unavailable")
    public Response settlement(@PathParam("id") String id) {
        return PaperFiles.answer(papers.issue(OrdersResource.id(id), caller.required(), Papers.Kind.SETTLEMENT));
    }
}
