package io.picasso.payments.web;

import io.picasso.accounts.AccountId;
import io.picasso.contract.Money;
import io.picasso.payments.query.StatementLine;
import io.picasso.payments.query.StatementViews;
import io.picasso.platform.identity.Caller;
import io.picasso.platform.paging.Moment;
import io.picasso.platform.paging.Page;
import io.picasso.platform.web.Paging;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What one earned. */
@Path("/me/statement")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@SecurityRequirement(name = "bearer")
@Tag(name = "Payments")
public class StatementResource {
    @Inject
    private StatementViews statements;

    @Inject
    private Caller caller;

    /**
     * A page of a statement.
     *
     * @param balances what the platform owes, once for each currency, whatever page this is
     */
    public record Statement(
            List<Money> balances,
            List<StatementLine> items,
            @Nullable String next) {
        public Statement {
            balances = List.copyOf(balances);
            items = List.copyOf(items);
        }
    }

    /** Sales, royalties, and what was taken back of them. */
    @GET
    @Operation(
            operationId = "statement",
            summary = "What one earned: sales, royalties and refunds, newest first",
            description = "On each line, gross is the sum of both fees, the royalty and the net; amount is what it"
                    + " changed of the balance. The balances are those of today on every page.")
    @APIResponse(
            responseCode = "200",
            description = "The balances, and a page of the bookings",
            content = @Content(schema = @Schema(ref = "Statement")))
    @APIResponse(responseCode = "400", ref = "Malformed")
    @APIResponse(responseCode = "401", ref = "Unauthenticated")
    @APIResponse(responseCode = "422", ref = "Invalid")
    @APIResponse(responseCode = "503", ref = "Unavailable")
    public Statement statement(
            @QueryParam("cursor") @Nullable String cursor, @QueryParam("limit") @Nullable String limit) {
        AccountId me = caller.required();
        Moment after = Paging.start(cursor, statements::position);
        Page<StatementLine> page = statements.page(me, Paging.limit(limit), after);
        return new Statement(statements.balances(me), page.items(), page.next());
    }
}
