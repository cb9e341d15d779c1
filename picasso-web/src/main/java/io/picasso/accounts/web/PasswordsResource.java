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
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** A way back in for whoever has lost their password. */
@Path("/passwords")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Accounts")
public class PasswordsResource {
    @EJB
    private Credentials credentials;

    @Inject
    private Caller caller;

    /** The address of the account. */
    @Schema(name = "ForgottenPassword", requiredProperties = "email")
    public record Forgotten(
            @Schema(examples = "ada@example.org") @Nullable String email) {}

    /** The secret from a mailed link, and the new password. */
    @Schema(
            name = "NewPassword",
            requiredProperties = {"token", "password"})
    public record Fresh(
            @Schema(description = "From the link in the mail") @Nullable
            String token,

            @Schema(examples = "correct horse battery", minLength = 8, maxLength = 128) @Nullable
            String password) {}

    /** Mails a link. */
    @POST
    @Path("/forgot")
    @Operation(
            operationId = "forgotPassword",
            summary = "Mail a link that sets a new password",
            description = "The answer is the same whether the address is known or not.")
    @APIResponse(responseCode = "202", description = "If the address belongs to an account, a mail is on its way")
    @APIResponse(responseCode = "400", ref = "Malformed")
    @APIResponse(responseCode = "413", ref = "TooLarge")
    @APIResponse(responseCode = "415", ref = "UnsupportedType")
    @APIResponse(responseCode = "422", ref = "Invalid")
    @APIResponse(responseCode = "429", ref = "Throttled")
    @APIResponse(responseCode = "503", ref = "Unavailable")
    public Response forgot(@Nullable Forgotten body) {
        String email = Fields.required("email", Fields.body(body).email());
        return Letters.answer(credentials.forgotPassword(email, caller.address()));
    }

    /** Sets the new password. */
    @POST
    @Path("/reset")
    @Operation(
            operationId = "resetPassword",
            summary = "Set a new password by the token from the mail",
            description = "Every session of the account ends.")
    @APIResponse(responseCode = "204", description = "The password is set")
    @APIResponse(responseCode = "400", ref = "Malformed")
    @APIResponse(responseCode = "404", ref = "Unknown")
    @APIResponse(responseCode = "413", ref = "TooLarge")
    @APIResponse(responseCode = "415", ref = "UnsupportedType")
    @APIResponse(responseCode = "422", ref = "Invalid")
    @APIResponse(responseCode = "503", ref = "Unavailable")
    public Response reset(@Nullable Fresh body) {
        Fresh said = Fields.body(body);
        String token = Fields.required("token", said.token());
        return switch (credentials.resetPassword(token, Fields.orEmpty(said.password()))) {
            case Credentials.Reset.Done() -> Response.noContent().build();
            case Credentials.Reset.UnknownToken() ->
                throw Problem.of(404, "accounts.unknown-token", "This link has been used, replaced, or is out of date.")
                        .thrown();
            case Credentials.Reset.Invalid(List<Applicant.Fault> faults) ->
                throw Fields.invalid(faults).thrown();
        };
    }
}
