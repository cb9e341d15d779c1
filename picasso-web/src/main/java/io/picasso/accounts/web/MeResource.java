package io.picasso.accounts.web;

import io.picasso.accounts.Applicant;
import io.picasso.accounts.Credentials;
import io.picasso.accounts.ProfileEdit;
import io.picasso.leaving.Removals;
import io.picasso.platform.identity.Caller;
import io.picasso.platform.identity.Identities;
import io.picasso.platform.identity.TokenPrincipal;
import io.picasso.platform.web.Conditions;
import io.picasso.platform.web.Problem;
import io.picasso.platform.web.Refusals;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** One's own account. */
@Path("/me")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@SecurityRequirement(name = "bearer")
@Tag(name = "Accounts")
public class MeResource {
    @Inject
    private Caller caller;

    @Inject
    private Identities identities;

    @EJB
    private Credentials credentials;

    @EJB
    private Removals removals;

    /** What can be changed of it. */
    @Schema(name = "MeChanges")
    public record Changes(
            @Schema(examples = "Ada King", maxLength = 60) @Nullable
            String name,

            @Schema(
                    examples = "ada_king",
                    pattern = Applicant.HANDLE,
                    description = "The one before is nobody else's for 30 days; three changes a day")
            @Nullable
            String handle,

            @Schema(
                    examples = "I paint weirs.",
                    maxLength = ProfileEdit.LONGEST_BIO,
                    description = "Plain text with line breaks; empty for none")
            @Nullable
            String bio) {}

    /** The password so far, and the next one. */
    @Schema(
            name = "PasswordChange",
            requiredProperties = {"current", "password"})
    public record PasswordChange(
            @Schema(examples = "correct horse battery") @Nullable
            String current,

            @Schema(examples = "a whole new horse", minLength = 8, maxLength = 128) @Nullable
            String password) {
        /** Shows no secret. */
        @Override
        public String toString() {
            return "PasswordChange[...]";
        }
    }

    /** Reads it. */
    @GET
    @Operation(operationId = "me", summary = "One's own account")
    @APIResponse(
            responseCode = "200",
            description = "The account",
            content = @Content(schema = @Schema(implementation = Me.class)))
    @APIResponse(responseCode = "401", ref = "Unauthenticated")
    @APIResponse(responseCode = "503", ref = "Unavailable")
    public Response me() {
        return Me.answer(who().standing());
    }

    /** Changes it. */
    @PATCH
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "changeMe",
            summary = "Change one's own account",
            description = "What is left out stays as it is.")
    @Parameter(name = HttpHeaders.IF_MATCH, in = ParameterIn.HEADER, required = true, example = "\"2\"")
    @APIResponse(
            responseCode = "200",
            description = "The account as it is now",
            content = @Content(schema = @Schema(implementation = Me.class)))
    @APIResponse(responseCode = "400", ref = "Malformed")
    @APIResponse(responseCode = "401", ref = "Unauthenticated")
    @APIResponse(responseCode = "409", ref = "Refused")
    @APIResponse(responseCode = "412", ref = "Stale")
    @APIResponse(responseCode = "413", ref = "TooLarge")
    @APIResponse(responseCode = "415", ref = "UnsupportedType")
    @APIResponse(responseCode = "422", ref = "Invalid")
    @APIResponse(responseCode = "428", ref = "PreconditionMissing")
    @APIResponse(responseCode = "503", ref = "Unavailable")
    public Response change(
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Nullable Changes changes) {
        TokenPrincipal who = who();
        long version = Conditions.ifMatch(ifMatch);
        Changes said = Fields.body(changes);
        ProfileEdit edit = new ProfileEdit(said.name(), said.handle(), said.bio()).tidied();
        if (edit.changesNothing()) {
            throw Problem.invalid("name", "must not be empty").thrown();
        }
        List<Applicant.Fault> faults = edit.faults();
        if (!faults.isEmpty()) {
            throw Fields.invalid(faults).thrown();
        }
        Refusals.accepted(credentials.changeProfile(who.account(), version, edit));
        identities.forget(who);
        return Me.answer(credentials
                .standing(who.account(), who.session())
                .orElseThrow(() -> Problem.unauthenticated().thrown()));
    }

    /** Sets another password. */
    @PUT
    @Path("/password")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "changePassword",
            summary = "Set another password",
            description = "Every session of the account ends, this one too. Wrong passwords count as at the log-in.")
    @APIResponse(responseCode = "204", description = "The password is set")
    @APIResponse(responseCode = "400", ref = "Malformed")
    @APIResponse(responseCode = "401", ref = "Unauthenticated")
    @APIResponse(responseCode = "403", ref = "Forbidden")
    @APIResponse(responseCode = "413", ref = "TooLarge")
    @APIResponse(responseCode = "415", ref = "UnsupportedType")
    @APIResponse(responseCode = "422", ref = "Invalid")
    @APIResponse(responseCode = "429", ref = "Throttled")
    @APIResponse(responseCode = "503", ref = "Unavailable")
    public Response changePassword(@Nullable PasswordChange body) {
        TokenPrincipal who = who();
        PasswordChange said = Fields.body(body);
        String current = Fields.required("current", said.current());
        return switch (credentials.changePassword(
                who.account(), current, Fields.orEmpty(said.password()), caller.address())) {
            case Credentials.Change.Done() -> {
                identities.forget(who);
                yield Response.noContent().build();
            }
            case Credentials.Change.WrongPassword() ->
                throw Problem.of(403, "accounts.wrong-password", "This is not the current password.")
                        .thrown();
            case Credentials.Change.Invalid(List<Applicant.Fault> faults) ->
                throw Fields.invalid(faults).thrown();
            case Credentials.Change.Throttled(Duration wait) ->
                throw Problem.throttled(wait).thrown();
        };
    }

    /** Begins its end. */
    @DELETE
    @Operation(
            operationId = "removeMe",
            summary = "Ask for the removal of one's own account",
            description = "A link is mailed; nothing changes before its token comes back to /accounts/removals.")
    @APIResponse(responseCode = "202", description = "A mail is on its way")
    @APIResponse(responseCode = "401", ref = "Unauthenticated")
    @APIResponse(responseCode = "429", ref = "Throttled")
    @APIResponse(responseCode = "503", ref = "Unavailable")
    public Response remove() {
        return switch (removals.request(who().account(), caller.address())) {
            case Removals.Wish.Throttled(Duration wait) ->
                throw Problem.throttled(wait).thrown();
            case Removals.Wish.Accepted(), Removals.Wish.WrongPassword() ->
                Response.accepted().build();
        };
    }

    private TokenPrincipal who() {
        return caller.principal().orElseThrow(() -> Problem.unauthenticated().thrown());
    }
}
