package io.picasso.accounts.web;

import io.picasso.accounts.SecondFactors;
import io.picasso.accounts.SecondFactors.Confirmation;
import io.picasso.accounts.SecondFactors.Removal;
import io.picasso.accounts.SecondFactors.Start;
import io.picasso.platform.identity.Caller;
import io.picasso.platform.web.Problem;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The second factor of one's own account: the codes of an authenticator app. */
@Path("/me/second-factor")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@SecurityRequirement(name = "bearer")
@Tag(name = "Accounts")
public class SecondFactorResource {
    @EJB
    private SecondFactors factors;

    @Inject
    private Caller caller;

    /** How the account is protected. */
    @Schema(name = "SecondFactor")
    public record State(
            boolean on,
            @Nullable Instant since,

            @Schema(examples = "10", description = "How many are left")
            int recoveryCodes) {}

    /** The password, said once more. */
    @Schema(name = "SecondFactorStart", requiredProperties = "password")
    public record StartWish(
            @Schema(examples = "correct horse battery") @Nullable
            String password) {
        /** Shows no secret. */
        @Override
        public String toString() {
            return "StartWish[...]";
        }
    }

    /** The secret that an app is to be given. */
    @Schema(name = "SecondFactorSecret")
    public record Secret(
            @Schema(examples = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP", description = "Base32, for typing")
            String secret,

            @Schema(description = "The same for an app, to be shown as a QR code")
            String uri) {
        /** Shows no secret. */
        @Override
        public String toString() {
            return "Secret[...]";
        }
    }

    /** The first code of the app. */
    @Schema(name = "SecondFactorConfirmation", requiredProperties = "code")
    public record Code(
            @Schema(examples = "492039") @Nullable String code) {}

    /** What stands in for a lost telephone. */
    @Schema(name = "RecoveryCodes")
    public record Recovery(
            @Schema(description = "Each works once; they are told only now")
            List<String> recoveryCodes) {
        /** Shows no secret. */
        @Override
        public String toString() {
            return "Recovery[...]";
        }
    }

    /** The password and a code. */
    @Schema(
            name = "SecondFactorRemoval",
            requiredProperties = {"password", "code"})
    public record RemovalWish(
            @Schema(examples = "correct horse battery") @Nullable
            String password,

            @Schema(examples = "492039") @Nullable String code) {
        /** Shows no secret. */
        @Override
        public String toString() {
            return "RemovalWish[...]";
        }
    }

    /** Whether it is on. */
    @GET
    @Consumes(MediaType.WILDCARD)
    @Operation(operationId = "secondFactor", summary = "Whether the second factor is on")
    @APIResponse(responseCode = "200", description = "How the account is protected")
    @APIResponse(responseCode = "401", ref = "Unauthenticated")
    @APIResponse(responseCode = "503", ref = "Unavailable")
    public State state() {
        SecondFactors.State state = factors.state(caller.required());
        return new State(state.since().isPresent(), state.since().orElse(null), state.recoveryCodes());
    }

    /** Draws a secret. */
    @POST
    @Operation(
            operationId = "startSecondFactor",
            summary = "Draw a secret for an authenticator app",
            description = "It counts for nothing until one of its codes has confirmed it, within a quarter of an hour.")
    @APIResponse(responseCode = "200", description = "The secret")
    @APIResponse(responseCode = "400", ref = "Malformed")
    @APIResponse(responseCode = "401", ref = "Unauthenticated")
    @APIResponse(responseCode = "403", ref = "Forbidden")
    @APIResponse(responseCode = "409", ref = "Refused")
    @APIResponse(responseCode = "413", ref = "TooLarge")
    @APIResponse(responseCode = "415", ref = "UnsupportedType")
    @APIResponse(responseCode = "422", ref = "Invalid")
    @APIResponse(responseCode = "429", ref = "Throttled")
    @APIResponse(responseCode = "503", ref = "Unavailable")
    public Secret start(@Nullable StartWish body) {
        String password = Fields.required("password", Fields.body(body).password());
        return switch (factors.start(caller.required(), password, caller.address())) {
            case Start.Drawn(String secret, String uri) -> new Secret(secret, uri);
            case Start.AlreadyOn() ->
                throw Problem.of(409, "accounts.second-factor-on", "The second factor is on already.")
                        .thrown();
            case Start.WrongPassword() -> throw wrongPassword().thrown();
            case Start.Throttled(Duration wait) -> throw Problem.throttled(wait).thrown();
        };
    }

    /** Switches it on. */
    @POST
    @Path("/confirmation")
    @Operation(
            operationId = "confirmSecondFactor",
            summary = "Switch the second factor on by the first code",
            description = "From then on every log-in by password needs a code. The owner is told by mail.")
    @APIResponse(responseCode = "200", description = "It is on; the recovery codes are told this once")
    @APIResponse(responseCode = "400", ref = "Malformed")
    @APIResponse(responseCode = "401", ref = "Unauthenticated")
    @APIResponse(responseCode = "403", ref = "Forbidden")
    @APIResponse(responseCode = "409", ref = "Refused")
    @APIResponse(responseCode = "413", ref = "TooLarge")
    @APIResponse(responseCode = "415", ref = "UnsupportedType")
    @APIResponse(responseCode = "422", ref = "Invalid")
    @APIResponse(responseCode = "503", ref = "Unavailable")
    public Recovery confirm(@Nullable Code body) {
        String code = Fields.required("code", Fields.body(body).code());
        return switch (factors.confirm(caller.required(), code)) {
            case Confirmation.On(List<String> codes) -> new Recovery(codes);
            case Confirmation.BadCode() -> throw badCode().thrown();
            case Confirmation.NotStarted() ->
                throw Problem.of(409, "accounts.second-factor-not-started", "Let a secret be drawn first.")
                        .thrown();
        };
    }

    /** Switches it off. */
    @POST
    @Path("/removal")
    @Operation(
            operationId = "removeSecondFactor",
            summary = "Switch the second factor off",
            description = "The recovery codes are void then. The owner is told by mail.")
    @APIResponse(responseCode = "204", description = "It is off")
    @APIResponse(responseCode = "400", ref = "Malformed")
    @APIResponse(responseCode = "401", ref = "Unauthenticated")
    @APIResponse(responseCode = "403", ref = "Forbidden")
    @APIResponse(responseCode = "409", ref = "Refused")
    @APIResponse(responseCode = "413", ref = "TooLarge")
    @APIResponse(responseCode = "415", ref = "UnsupportedType")
    @APIResponse(responseCode = "422", ref = "Invalid")
    @APIResponse(responseCode = "429", ref = "Throttled")
    @APIResponse(responseCode = "503", ref = "Unavailable")
    public Response remove(@Nullable RemovalWish body) {
        RemovalWish said = Fields.body(body);
        String password = Fields.required("password", said.password());
        String code = Fields.required("code", said.code());
        return switch (factors.remove(caller.required(), password, code, caller.address())) {
            case Removal.Off() -> Response.noContent().build();
            case Removal.NotOn() ->
                throw Problem.of(409, "accounts.second-factor-off", "The second factor is not on.")
                        .thrown();
            case Removal.WrongPassword() -> throw wrongPassword().thrown();
            case Removal.BadCode() -> throw badCode().thrown();
            case Removal.Throttled(Duration wait) ->
                throw Problem.throttled(wait).thrown();
        };
    }

    private static Problem wrongPassword() {
        return Problem.of(403, "accounts.wrong-password", "This is not the current password.");
    }

    private static Problem badCode() {
        return Problem.of(403, "accounts.bad-code", "The code is wrong, out of date, or was used before.");
    }
}
