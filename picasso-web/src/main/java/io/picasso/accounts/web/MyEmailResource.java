package io.picasso.accounts.web;

import io.picasso.accounts.Applicant;
import io.picasso.accounts.Credentials;
import io.picasso.platform.identity.Caller;
import io.picasso.platform.web.Problem;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The address of oneself. */
@Path("/me/email")
@RequestScoped
@SecurityRequirement(name = "bearer")
@Tag(name = "Accounts")
public class MyEmailResource {
    @EJB
    private Credentials credentials;

    @Inject
    private Caller caller;

    /** The address that is wanted, and the password. */
    @Schema(
            name = "EmailChange",
            requiredProperties = {"email", "password"})
    public record EmailChange(
            @Schema(examples = "ada.king@example.org", maxLength = 254) @Nullable
            String email,

            @Schema(examples = "correct horse battery") @Nullable
            String password) {
        /** Shows no secret. */
        @Override
        public String toString() {
            return "EmailChange[...]";
        }
    }

    /** Asks for another address. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "changeEmail",
            summary = "Ask for another address",
            description =
                    "A link is mailed to the new address and a warning to the old one; nothing changes before its token"
                            + " comes back to /accounts/confirmations. The answer is the same whether the new address is known or not."
                            + " Wrong passwords count as at the log-in.")
    @APIResponse(responseCode = "202", description = "Mails are on their way")
    @APIResponse(responseCode = "400", ref = "Malformed")
    @APIResponse(responseCode = "401", ref = "Unauthenticated")
    @APIResponse(responseCode = "403", ref = "Forbidden")
    @APIResponse(responseCode = "413", ref = "TooLarge")
    @APIResponse(responseCode = "415", ref = "UnsupportedType")
    @APIResponse(responseCode = "422", ref = "Invalid")
    @APIResponse(responseCode = "429", ref = "Throttled")
    @APIResponse(responseCode = "503", ref = "Unavailable")
    public Response changeEmail(@Nullable EmailChange body) {
        EmailChange said = Fields.body(body);
        String email = Fields.required("email", said.email());
        String password = Fields.required("password", said.password());
        return switch (credentials.changeEmail(caller.required(), email, password, caller.address())) {
            case Credentials.EmailChange.Accepted() -> Response.accepted().build();
            case Credentials.EmailChange.WrongPassword() ->
                throw Problem.of(403, "accounts.wrong-password", "This is not the current password.")
                        .thrown();
            case Credentials.EmailChange.Invalid(List<Applicant.Fault> faults) ->
                throw Fields.invalid(faults).thrown();
            case Credentials.EmailChange.Throttled(Duration wait) ->
                throw Problem.throttled(wait).thrown();
        };
    }
}
