package io.picasso.accounts.web;

import io.picasso.accounts.Credentials;
import io.picasso.platform.identity.Caller;
import io.picasso.platform.identity.Identities;
import io.picasso.platform.identity.TokenPrincipal;
import io.picasso.platform.web.Problem;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Logging in and out for programs. */
@Path("/tokens")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Accounts")
public class TokensResource {
    @EJB
    private Credentials credentials;

    @Inject
    private TokenAnswers answers;

    @Inject
    private Identities identities;

    @Inject
    private Caller caller;

    /** Address and password, and a code where one is wanted. */
    @Schema(
            name = "LogIn",
            requiredProperties = {"email", "password"})
    public record LogIn(
            @Schema(examples = "ada@example.org") @Nullable String email,

            @Schema(examples = "correct horse battery") @Nullable
            String password,

            @Schema(
                    examples = "492039",
                    description = "Of the authenticator app, or a recovery code; where the second factor is on")
            @Nullable
            String code) {
        /** Shows no secret. */
        @Override
        public String toString() {
            return "LogIn[...]";
        }
    }

    /** The secret that opens the next token. */
    @Schema(name = "Refresh", requiredProperties = "refreshToken")
    public record Refresh(@Nullable String refreshToken) {}

    /** Logs in. */
    @POST
    @Operation(
            operationId = "logIn",
            summary = "Log in",
            description = "Refused until the address is confirmed, and for a while after too many wrong passwords or "
                    + "codes. Where the second factor is on, the right password alone is answered with 401 and "
                    + "`urn:picasso:accounts:second-factor-needed`, a wrong code with `urn:picasso:accounts:bad-code`.")
    @APIResponse(responseCode = "200", description = "Signed in")
    @APIResponse(responseCode = "400", ref = "Malformed")
    @APIResponse(responseCode = "401", ref = "NotLetIn")
    @APIResponse(responseCode = "403", ref = "Forbidden")
    @APIResponse(responseCode = "413", ref = "TooLarge")
    @APIResponse(responseCode = "415", ref = "UnsupportedType")
    @APIResponse(responseCode = "422", ref = "Invalid")
    @APIResponse(responseCode = "429", ref = "Throttled")
    @APIResponse(responseCode = "503", ref = "Unavailable")
    public TokenAnswers.Tokens logIn(@Nullable LogIn body) {
        LogIn said = Fields.body(body);
        String email = Fields.required("email", said.email());
        String password = Fields.required("password", said.password());
        return answers.of(
                credentials.logIn(
                        email, password, Fields.optional("code", said.code()), caller.address(), caller.device()),
                Problem.of(401, "accounts.bad-credentials", "The address or the password is wrong."));
    }

    /** Exchanges a refresh token. */
    @POST
    @Path("/refresh")
    @Operation(
            operationId = "refresh",
            summary = "Exchange a refresh token for new tokens",
            description = "A refresh token works once; when it is used again, its whole session ends.")
    @APIResponse(responseCode = "200", description = "New tokens")
    @APIResponse(responseCode = "400", ref = "Malformed")
    @APIResponse(responseCode = "401", ref = "Unauthenticated")
    @APIResponse(responseCode = "413", ref = "TooLarge")
    @APIResponse(responseCode = "415", ref = "UnsupportedType")
    @APIResponse(responseCode = "422", ref = "Invalid")
    @APIResponse(responseCode = "503", ref = "Unavailable")
    public TokenAnswers.Tokens refresh(@Nullable Refresh body) {
        String token = Fields.required("refreshToken", Fields.body(body).refreshToken());
        return credentials
                .refresh(token)
                .map(answers::of)
                .orElseThrow(() -> Problem.of(401, "accounts.bad-refresh-token", "Log in again.")
                        .thrown());
    }

    /** Logs out. */
    @DELETE
    @Consumes(MediaType.WILDCARD)
    @SecurityRequirement(name = "bearer")
    @Operation(
            operationId = "logOut",
            summary = "Log out",
            description = "Ends the session of the token it is sent with.")
    @APIResponse(responseCode = "204", description = "Signed out")
    @APIResponse(responseCode = "401", ref = "Unauthenticated")
    @APIResponse(responseCode = "503", ref = "Unavailable")
    public Response logOut() {
        TokenPrincipal who =
                caller.principal().orElseThrow(() -> Problem.unauthenticated().thrown());
        credentials.logOut(who.account(), who.session());
        identities.forget(who);
        return Response.noContent().build();
    }
}
