package io.picasso.accounts.web;

import io.picasso.accounts.Applicant;
import io.picasso.accounts.Credentials;
import io.picasso.platform.identity.Caller;
import io.picasso.platform.identity.Identities;
import io.picasso.platform.identity.TokenPrincipal;
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
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Registration and the proof of the address. */
@Path("/accounts")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Accounts", description = "Registration, log-in, one's own account")
public class AccountsResource {
    @EJB
    private Credentials credentials;

    @Inject
    private Caller caller;

    @Inject
    private Identities identities;

    /** What somebody who wants an account says. */
    @Schema(
            name = "Registration",
            requiredProperties = {"email", "password", "handle", "name"})
    public record Registration(
            @Schema(examples = "ada@example.org", maxLength = 254) @Nullable
            String email,

            @Schema(examples = "correct horse battery", minLength = 8, maxLength = 128) @Nullable
            String password,

            @Schema(examples = "ada", pattern = Applicant.HANDLE) @Nullable
            String handle,

            @Schema(examples = "Ada Lovelace", maxLength = 60) @Nullable
            String name) {}

    /** The secret from a mailed link. */
    @Schema(name = "Confirmation", requiredProperties = "token")
    public record Confirmation(
            @Schema(description = "From the link in the mail") @Nullable
            String token) {}

    /** The address that waits for its link. */
    @Schema(name = "Resend", requiredProperties = "email")
    public record Resend(
            @Schema(examples = "ada@example.org") @Nullable String email) {}

    /** Asks for an account. */
    @POST
    @Operation(
            operationId = "register",
            summary = "Register",
            description = "The answer is the same whether the address is known or not; a link is mailed to it.")
    @APIResponse(responseCode = "202", description = "A mail is on its way")
    @APIResponse(responseCode = "400", ref = "Malformed")
    @APIResponse(responseCode = "409", ref = "Refused")
    @APIResponse(responseCode = "413", ref = "TooLarge")
    @APIResponse(responseCode = "415", ref = "UnsupportedType")
    @APIResponse(responseCode = "422", ref = "Invalid")
    @APIResponse(responseCode = "429", ref = "Throttled")
    @APIResponse(responseCode = "503", ref = "Unavailable")
    public Response register(@Nullable Registration body) {
        Registration said = Fields.body(body);
        Applicant applicant = new Applicant(
                Fields.orEmpty(said.email()),
                Fields.orEmpty(said.password()),
                Fields.orEmpty(said.handle()),
                Fields.orEmpty(said.name()));
        return switch (credentials.register(applicant, caller.address())) {
            case Credentials.Registration.Accepted() -> Response.accepted().build();
            case Credentials.Registration.HandleTaken() ->
                throw Problem.of(409, "accounts.handle-taken", "Somebody else has this handle.")
                        .thrown();
            case Credentials.Registration.Invalid(List<Applicant.Fault> faults) ->
                throw Fields.invalid(faults).thrown();
            case Credentials.Registration.Throttled(Duration wait) ->
                throw Problem.throttled(wait).thrown();
        };
    }

    /** Proves the address. */
    @POST
    @Path("/confirmations")
    @Operation(
            operationId = "confirm",
            summary = "Confirm the address by the token from the mail",
            description =
                    "That of a registration, or another one for an account: then every session of the account ends, but the"
                            + " one that this is sent with.")
    @APIResponse(responseCode = "204", description = "The account may log in with this address")
    @APIResponse(responseCode = "400", ref = "Malformed")
    @APIResponse(responseCode = "404", ref = "Unknown")
    @APIResponse(responseCode = "413", ref = "TooLarge")
    @APIResponse(responseCode = "415", ref = "UnsupportedType")
    @APIResponse(responseCode = "422", ref = "Invalid")
    @APIResponse(responseCode = "503", ref = "Unavailable")
    public Response confirm(@Nullable Confirmation body) {
        String token = Fields.required("token", Fields.body(body).token());
        if (!credentials.confirm(token) && !moved(token)) {
            throw Problem.of(404, "accounts.unknown-token", "This link has been used, replaced, or is out of date.")
                    .thrown();
        }
        return Response.noContent().build();
    }

    private boolean moved(String token) {
        Optional<TokenPrincipal> signedIn = caller.principal();
        boolean moved = credentials.confirmEmail(token, signedIn.map(TokenPrincipal::session));
        if (moved) {
            signedIn.ifPresent(identities::forget);
        }
        return moved;
    }

    /** Mails a new link. */
    @POST
    @Path("/confirmations/resend")
    @Operation(
            operationId = "resendConfirmation",
            summary = "Mail a new link; the old one dies",
            description = "The answer is the same whether the address waits for a link or not.")
    @APIResponse(responseCode = "202", description = "If the address waits for a link, a mail is on its way")
    @APIResponse(responseCode = "400", ref = "Malformed")
    @APIResponse(responseCode = "413", ref = "TooLarge")
    @APIResponse(responseCode = "415", ref = "UnsupportedType")
    @APIResponse(responseCode = "422", ref = "Invalid")
    @APIResponse(responseCode = "429", ref = "Throttled")
    @APIResponse(responseCode = "503", ref = "Unavailable")
    public Response resend(@Nullable Resend body) {
        String email = Fields.required("email", Fields.body(body).email());
        return Letters.answer(credentials.resend(email, caller.address()));
    }
}
