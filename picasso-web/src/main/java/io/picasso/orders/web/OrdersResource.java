package io.picasso.orders.web;

import io.picasso.accounts.AccountId;
import io.picasso.contract.CommandGateway;
import io.picasso.contract.Money;
import io.picasso.contract.Receipt;
import io.picasso.orders.OrderCommand;
import io.picasso.orders.OrderId;
import io.picasso.orders.Purchases;
import io.picasso.orders.query.OrderCard;
import io.picasso.orders.query.OrderView;
import io.picasso.orders.query.OrderViews;
import io.picasso.pictures.PictureId;
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
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** One's own purchases. */
@Path("/orders")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@SecurityRequirement(name = "bearer")
@Tag(name = "Orders")
public class OrdersResource {
    private static final long LONGEST_WAIT = 10;

    @EJB
    private CommandGateway gateway;

    @EJB
    private Purchases purchases;

    @Inject
    private OrderViews orders;

    @Inject
    private Refunds refunds;

    @Inject
    private Caller caller;

    /** Places an order. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "placeOrder",
            summary = "Buy a picture at the price that was shown",
            description = "The same key and body give the same answer; the same key with another body is 422.")
    @APIResponse(
            responseCode = "202",
            description = "Placed; Location says where to follow it",
            content = @Content(schema = @Schema(ref = "Order")))
    @APIResponse(responseCode = "400", ref = "Malformed")
    @APIResponse(responseCode = "401", ref = "Unauthenticated")
    @APIResponse(responseCode = "404", ref = "Unknown")
    @APIResponse(responseCode = "409", ref = "Refused")
    @APIResponse(responseCode = "422", ref = "Invalid")
    @APIResponse(responseCode = "428", ref = "PreconditionMissing")
    @APIResponse(responseCode = "503", ref = "Unavailable")
    public Response place(
            @HeaderParam("Idempotency-Key") @Parameter(required = true, example = "6f1c8a3e") @Nullable String key,
            @Nullable OrderWish wish) {
        AccountId buyer = caller.required();
        OrderId order = OrderKeys.order(buyer, Conditions.idempotencyKey(key));
        if (wish == null) {
            throw Problem.malformed("The body must be a JSON object.").thrown();
        }
        Money price = wish.seenPrice();
        PictureId picture = wish.picture();
        Refusals.accepted(purchases.place(order, buyer, picture, price));
        return Response.accepted(OrderCard.placed(order, picture, price))
                .location(URI.create("orders/" + order))
                .tag(Conditions.tag(1))
                .build();
    }

    /** One order. */
    @GET
    @Path("/{id}")
    @Operation(
            operationId = "order",
            summary = "One's own order",
            description = "With wait, answers when the state changes, or after so many seconds.")
    @APIResponse(responseCode = "200", description = "The order", content = @Content(schema = @Schema(ref = "Order")))
    @APIResponse(responseCode = "401", ref = "Unauthenticated")
    @APIResponse(responseCode = "403", ref = "Forbidden")
    @APIResponse(responseCode = "404", ref = "Unknown")
    @APIResponse(responseCode = "422", ref = "Invalid")
    @APIResponse(responseCode = "503", ref = "Unavailable")
    public Response order(
            @PathParam("id") String id,
            @QueryParam("wait") @Parameter(description = "0 to 10 seconds", example = "10") @Nullable String wait,
            @QueryParam("minVersion") @Nullable String minVersion) {
        AccountId me = caller.required();
        OrderId order = id(id);
        long seconds = wait(wait);
        OrderView view = orders.find(order, Paging.minVersion(minVersion)).orElseGet(() -> late(order, me));
        if (!view.buyer().equals(me.value())) {
            throw Problem.notYours("orders").thrown();
        }
        if (seconds > 0 && !view.isOver()) {
            view = orders.afterState(order, view.state(), Duration.ofSeconds(seconds))
                    .orElse(view);
        }
        return answer(Response.ok(), OrderCard.of(view));
    }

    /** An order that was accepted and that the read side does not show yet is late, not unknown. */
    private OrderView late(OrderId order, AccountId me) {
        Refusals.accepted(gateway.dispatch(new OrderCommand.Look(order, me)));
        return orders.find(order, 1)
                .orElseThrow(() -> Problem.of(
                                503,
                                "orders.not-shown-yet",
                                "The order is there, and is shown in a moment. Please ask again.")
                        .thrown());
    }

    private static Response answer(Response.ResponseBuilder response, OrderCard card) {
        return response.entity(card).tag(Conditions.tag(card.version())).build();
    }

    private static long wait(@Nullable String text) {
        long seconds = text == null ? 0 : Paging.number("wait", text);
        if (seconds > LONGEST_WAIT) {
            throw Problem.invalid("wait", "must be 0 to " + LONGEST_WAIT).thrown();
        }
        return seconds;
    }

    static OrderId id(String text) {
        try {
            return new OrderId(text);
        } catch (IllegalArgumentException notAnId) {
            throw Problem.unknown("orders").thrown();
        }
    }

    /** Own purchases. */
    @GET
    @Operation(operationId = "orders", summary = "One's own purchases, newest first")
    @APIResponse(
            responseCode = "200",
            description = "A page of orders",
            content = @Content(schema = @Schema(ref = "OrderPage")))
    @APIResponse(responseCode = "401", ref = "Unauthenticated")
    @APIResponse(responseCode = "422", ref = "Invalid")
    public Page<OrderCard> orders(
            @QueryParam("cursor") @Nullable String cursor, @QueryParam("limit") @Nullable String limit) {
        AccountId me = caller.required();
        OrderViews.Side side = OrderViews.Side.PURCHASES;
        Moment after = Paging.start(cursor, given -> orders.position(side, given));
        return orders.page(side, me, Paging.limit(limit), after).map(OrderCard::of);
    }

    /** Gives an order up. */
    @DELETE
    @Path("/{id}")
    @Operation(
            operationId = "giveUpOrder",
            summary = "Give an order up before paying",
            description = "The order ends once the payment provider has closed its page; if it was paid meanwhile, the"
                    + " sale goes on.")
    @APIResponse(
            responseCode = "202",
            description = "It is being cancelled",
            content = @Content(schema = @Schema(ref = "Order")))
    @APIResponse(responseCode = "401", ref = "Unauthenticated")
    @APIResponse(responseCode = "403", ref = "Forbidden")
    @APIResponse(responseCode = "404", ref = "Unknown")
    @APIResponse(responseCode = "409", ref = "Refused")
    public Response giveUp(@PathParam("id") String id) {
        AccountId me = caller.required();
        OrderId order = id(id);
        Receipt.Accepted receipt =
                Refusals.accepted(gateway.dispatch(new OrderCommand.GiveUp(order, me, Instant.now())));
        OrderView view = shown(order, receipt.version());
        return Response.accepted(OrderCard.of(view))
                .location(URI.create("orders/" + order))
                .tag(Conditions.tag(receipt.version()))
                .build();
    }

    /** Asks for a refund. */
    @POST
    @Path("/{id}/refund")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "askForRefund",
            summary = "Ask for a refund of a completed order",
            description =
                    "The seller decides, or after a time the platform. The money goes back once the picture is back"
                            + " with its seller; one that was sold on is not refunded. Asking again changes nothing.")
    @APIResponse(responseCode = "202", description = "Asked for", content = @Content(schema = @Schema(ref = "Order")))
    @APIResponse(responseCode = "400", ref = "Malformed")
    @APIResponse(responseCode = "401", ref = "Unauthenticated")
    @APIResponse(responseCode = "403", ref = "Forbidden")
    @APIResponse(responseCode = "404", ref = "Unknown")
    @APIResponse(responseCode = "409", ref = "Refused")
    @APIResponse(responseCode = "422", ref = "Invalid")
    @APIResponse(responseCode = "503", ref = "Unavailable")
    public Response askForRefund(@PathParam("id") String id, @Nullable RefundWish wish) {
        AccountId me = caller.required();
        OrderId order = id(id);
        if (wish == null) {
            throw Problem.malformed("The body must be a JSON object.").thrown();
        }
        String reason = wish.said();
        Receipt.Accepted known = Refusals.accepted(gateway.dispatch(new OrderCommand.Look(order, me)));
        Receipt.Accepted asked = Refusals.accepted(refunds.ask(shown(order, known.version()), me, reason));
        return Response.accepted(OrderCard.of(shown(order, asked.version())))
                .location(URI.create("orders/" + order))
                .tag(Conditions.tag(asked.version()))
                .build();
    }

    private OrderView shown(OrderId order, long version) {
        return orders.find(order, version)
                .orElseThrow(() -> Problem.of(503, "web.unavailable", "Please ask again in a moment.")
                        .thrown());
    }
}
