package io.picasso.leaving.web;

import io.picasso.accounts.AccountId;
import io.picasso.leaving.Removals;
import io.picasso.platform.web.Problem;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The end of an account, by the token from the mail. */
@Path("/accounts/removals")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Accounts")
public class RemovalsResource {
    private static final int LONGEST = 4096;

    @EJB
    private Removals removals;

    /** The secret from the mailed link, and what is done with money that is still owed. */
    @Schema(name = "Removal", requiredProperties = "token")
    public record Wish(
            @Schema(description = "From the link in the mail") @Nullable
            String token,

            @Schema(description = "Whether what the platform still owes is given up; false without it") @Nullable
            Boolean giveUpBalance) {}

    /** Removes the account. */
    @POST
    @Operation(
            operationId = "completeRemoval",
            summary = "Remove the account by the token from the mail",
            description =
                    "There is no way back. Refused with `urn:picasso:accounts:balance-owed` while the platform owes"
                            + " the person money that is not given up, and with `urn:picasso:accounts:orders-under-way` while"
                            + " somebody is buying from the person or the other way round: then everything of theirs is off"
                            + " the market, and what they have not paid is given up. The token stays good in both cases.")
    @APIResponse(responseCode = "204", description = "The account is removed")
    @APIResponse(responseCode = "400", ref = "Malformed")
    @APIResponse(responseCode = "404", ref = "Unknown")
    @APIResponse(responseCode = "409", ref = "Refused")
    @APIResponse(responseCode = "413", ref = "TooLarge")
    @APIResponse(responseCode = "415", ref = "UnsupportedType")
    @APIResponse(responseCode = "422", ref = "Invalid")
    @APIResponse(responseCode = "503", ref = "Unavailable")
    public Response complete(@Nullable Wish wish) {
        if (wish == null) {
            throw Problem.malformed("The body must be a JSON object.").thrown();
        }
        String token = wish.token();
        if (token == null || token.isEmpty() || token.length() > LONGEST) {
            throw Problem.invalid("token", "must be the token from the mail").thrown();
        }
        return switch (removals.complete(token, Boolean.TRUE.equals(wish.giveUpBalance()))) {
            case Removals.Outcome.Removed(AccountId account) ->
                Response.noContent().build();
            case Removals.Outcome.UnknownToken() ->
                throw Problem.of(404, "accounts.unknown-token", "This link has been used, replaced, or is out of date.")
                        .thrown();
            case Removals.Outcome.UnderWay() ->
                throw Problem.of(
                                409,
                                "accounts.orders-under-way",
                                "Something is being bought from you, or by you. Nothing of yours is for sale any more, and"
                                        + " what you have not paid is given up; send this again in a few minutes.")
                        .thrown();
            case Removals.Outcome.Owed(List<?> balances) ->
                throw Problem.of(
                                409,
                                "accounts.balance-owed",
                                "The platform still owes you money; let it be paid out, or give it up explicitly.")
                        .thrown();
        };
    }
}
