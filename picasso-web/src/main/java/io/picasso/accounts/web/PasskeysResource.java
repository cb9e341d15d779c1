package io.picasso.accounts.web;

import com.fasterxml.jackson.databind.JsonNode;
import io.picasso.accounts.Applicant;
import io.picasso.accounts.Passkeys;
import io.picasso.accounts.Passkeys.Registration;
import io.picasso.accounts.Passkeys.Start;
import io.picasso.platform.identity.Caller;
import io.picasso.platform.web.Problem;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The passkeys of one's own account. */
@Path("/me/passkeys")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@SecurityRequirement(name = "bearer")
@Tag(name = "Accounts")
public class PasskeysResource {
    @EJB
    private Passkeys passkeys;

    @Inject
    private Caller caller;

    /** The password, said once more. */
    @Schema(name = "PasskeyStart", requiredProperties = "password")
    public record Wish(
            @Schema(examples = "correct horse battery") @Nullable
            String password) {
        /** Shows no secret. */
        @Override
        public String toString() {
            return "Wish[...]";
        }
    }

    /** What a browser made. */
    @Schema(
            name = "PasskeyRegistration",
            requiredProperties = {"slip", "name", "credential"})
    public record Fresh(
            @Schema(description = "As it came with the options") @Nullable
            String slip,

            @Schema(examples = "My telephone", maxLength = 60) @Nullable
            String name,

            @Schema(type = SchemaType.OBJECT, description = "A RegistrationResponseJSON") @Nullable
            JsonNode credential) {}

    /** A passkey as its owner sees it. */
    @Schema(name = "Passkey")
    public record Shown(
            String id,
            @Schema(examples = "My telephone") String name,
            Instant createdAt,
            @Nullable Instant lastUsedAt) {
        static Shown of(Passkeys.Passkey passkey) {
            return new Shown(
                    passkey.id(),
                    passkey.name(),
                    passkey.createdAt(),
                    passkey.usedAt().orElse(null));
        }
    }

    /** All of them; there are never more than a page. */
    @Schema(name = "PasskeyList")
    public record All(List<Shown> items, @Nullable String next) {
        /** As their owner sees them. */
        public static All of(List<Passkeys.Passkey> passkeys) {
            return new All(passkeys.stream().map(Shown::of).toList(), null);
        }
    }

    /** Lists them. */
    @GET
    @Consumes(MediaType.WILDCARD)
    @Operation(operationId = "passkeys", summary = "One's own passkeys")
    @APIResponse(responseCode = "200", description = "The passkeys, the oldest first")
    @APIResponse(responseCode = "401", ref = "Unauthenticated")
    @APIResponse(responseCode = "503", ref = "Unavailable")
    public All list() {
        return All.of(passkeys.list(caller.required()));
    }

    /** Begins a registration. */
    @POST
    @Path("/options")
    @Operation(
            operationId = "startPasskey",
            summary = "Begin the registration of a passkey",
            description = "The answer is for `navigator.credentials.create`, and good for five minutes.")
    @APIResponse(responseCode = "200", description = "What the device is to do")
    @APIResponse(responseCode = "400", ref = "Malformed")
    @APIResponse(responseCode = "401", ref = "Unauthenticated")
    @APIResponse(responseCode = "403", ref = "Forbidden")
    @APIResponse(responseCode = "409", ref = "Refused")
    @APIResponse(responseCode = "413", ref = "TooLarge")
    @APIResponse(responseCode = "415", ref = "UnsupportedType")
    @APIResponse(responseCode = "422", ref = "Invalid")
    @APIResponse(responseCode = "429", ref = "Throttled")
    @APIResponse(responseCode = "503", ref = "Unavailable")
    public PasskeyOptions.ToRegister options(@Nullable Wish body) {
        String password = Fields.required("password", Fields.body(body).password());
        return switch (passkeys.start(caller.required(), password, caller.address())) {
            case Start.Begun begun -> PasskeyOptions.of(begun);
            case Start.TooMany() ->
                throw Problem.of(409, "accounts.too-many-passkeys", "Remove a passkey first; there are twenty at most.")
                        .thrown();
            case Start.WrongPassword() ->
                throw Problem.of(403, "accounts.wrong-password", "This is not the current password.")
                        .thrown();
            case Start.Throttled(Duration wait) -> throw Problem.throttled(wait).thrown();
        };
    }

    /** Ends it. */
    @POST
    @Operation(
            operationId = "registerPasskey",
            summary = "Register a passkey",
            description = "Takes what the device made for the options, once. The owner is told by mail.")
    @APIResponse(
            responseCode = "201",
            description = "The passkey",
            content = @Content(schema = @Schema(implementation = Shown.class)))
    @APIResponse(responseCode = "400", ref = "Malformed")
    @APIResponse(responseCode = "401", ref = "Unauthenticated")
    @APIResponse(responseCode = "409", ref = "Refused")
    @APIResponse(responseCode = "413", ref = "TooLarge")
    @APIResponse(responseCode = "415", ref = "UnsupportedType")
    @APIResponse(responseCode = "422", ref = "Invalid")
    @APIResponse(responseCode = "503", ref = "Unavailable")
    public Response register(@Nullable Fresh body) {
        Fresh said = Fields.body(body);
        String slip = Fields.required("slip", said.slip());
        String credential = Fields.object("credential", said.credential());
        return switch (passkeys.register(caller.required(), slip, Fields.orEmpty(said.name()), credential)) {
            case Registration.Registered(Passkeys.Passkey passkey) ->
                Response.created(URI.create("/api/me/passkeys/" + passkey.id()))
                        .entity(Shown.of(passkey))
                        .build();
            case Registration.Refused() ->
                throw Problem.of(
                                409,
                                "accounts.passkey-refused",
                                "This does not belong to the options, or came late or twice. Begin again.")
                        .thrown();
            case Registration.Invalid(List<Applicant.Fault> faults) ->
                throw Fields.invalid(faults).thrown();
        };
    }

    /** Removes one. */
    @DELETE
    @Path("/{id}")
    @Consumes(MediaType.WILDCARD)
    @Operation(
            operationId = "removePasskey",
            summary = "Remove a passkey",
            description = "Nobody gets in by it any more. The owner is told by mail.")
    @APIResponse(responseCode = "204", description = "It is gone")
    @APIResponse(responseCode = "401", ref = "Unauthenticated")
    @APIResponse(responseCode = "404", ref = "Unknown")
    @APIResponse(responseCode = "503", ref = "Unavailable")
    public Response remove(@Parameter(example = "0198f0c2-7a31-7b54-9c1e-3f6a2d9b8e10") @PathParam("id") String id) {
        if (!passkeys.remove(caller.required(), id)) {
            throw Problem.unknown("accounts").thrown();
        }
        return Response.noContent().build();
    }
}
