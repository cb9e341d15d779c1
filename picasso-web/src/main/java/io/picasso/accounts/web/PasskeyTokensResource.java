package io.picasso.accounts.web;

import com.fasterxml.jackson.databind.JsonNode;
import io.picasso.accounts.Passkeys;
import io.picasso.platform.identity.Caller;
import io.picasso.platform.web.Problem;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Logging in with a passkey. */
@Path("/tokens/passkey")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Accounts")
public class PasskeyTokensResource {
    @EJB
    private Passkeys passkeys;

    @Inject
    private TokenAnswers answers;

    @Inject
    private Caller caller;

    /** What a device signed. */
    @Schema(
            name = "PasskeyLogIn",
            requiredProperties = {"slip", "credential"})
    public record Signed(
            @Schema(description = "As it came with the options") @Nullable
            String slip,

            @Schema(type = SchemaType.OBJECT, description = "An AuthenticationResponseJSON") @Nullable
            JsonNode credential) {}

    /** Begins it. */
    @POST
    @Path("/options")
    @Consumes(MediaType.WILDCARD)
    @Operation(
            operationId = "startPasskeyLogIn",
            summary = "Begin a log-in with a passkey",
            description = "The answer is for `navigator.credentials.get`, and good for five minutes.")
    @APIResponse(responseCode = "200", description = "What the device is to sign")
    @APIResponse(responseCode = "413", ref = "TooLarge")
    @APIResponse(responseCode = "503", ref = "Unavailable")
    public PasskeyOptions.ToLogIn options() {
        return PasskeyOptions.of(passkeys.begin());
    }

    /** Ends it. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "logInWithPasskey",
            summary = "Log in with a passkey",
            description = "Takes what the device signed for the options, once. It counts for password and code.")
    @APIResponse(responseCode = "200", description = "Signed in")
    @APIResponse(responseCode = "400", ref = "Malformed")
    @APIResponse(responseCode = "401", ref = "NotLetIn")
    @APIResponse(responseCode = "413", ref = "TooLarge")
    @APIResponse(responseCode = "415", ref = "UnsupportedType")
    @APIResponse(responseCode = "422", ref = "Invalid")
    @APIResponse(responseCode = "429", ref = "Throttled")
    @APIResponse(responseCode = "503", ref = "Unavailable")
    public TokenAnswers.Tokens logIn(@Nullable Signed body) {
        Signed said = Fields.body(body);
        String slip = Fields.required("slip", said.slip());
        String credential = Fields.object("credential", said.credential());
        return answers.of(
                passkeys.logIn(slip, credential, caller.address(), caller.device()),
                Problem.of(
                        401,
                        "accounts.bad-passkey",
                        "This passkey is not known here, or the attempt came late or twice."));
    }
}
