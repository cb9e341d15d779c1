package io.picasso.accounts.web;

import io.picasso.accounts.Avatars;
import io.picasso.accounts.Credentials;
import io.picasso.pictures.Media;
import io.picasso.platform.identity.Caller;
import io.picasso.platform.identity.Identities;
import io.picasso.platform.identity.TokenPrincipal;
import io.picasso.platform.web.Conditions;
import io.picasso.platform.web.MultipartReader;
import io.picasso.platform.web.Problem;
import io.picasso.platform.web.Refusals;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The picture of oneself. */
@Path("/me/avatar")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@SecurityRequirement(name = "bearer")
@Tag(name = "Accounts")
public class MyAvatarResource {
    private static final int MOST_PARTS = 20;

    @EJB
    private Avatars avatars;

    @EJB
    private Media media;

    @EJB
    private Credentials credentials;

    @Inject
    private Caller caller;

    @Inject
    private Identities identities;

    /** The form as the documentation shows it. */
    @Schema(name = "AvatarUpload", requiredProperties = "file")
    record Documented(
            @Schema(
                    type = SchemaType.STRING,
                    format = "binary",
                    description = "JPEG, PNG or WebP, 10 MB at most; its middle square is kept")
            String file) {}

    /** Puts another one in its place. */
    @PUT
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(
            operationId = "putAvatar",
            summary = "Set the picture of oneself",
            description =
                    "It is drawn anew as a small square, without anything else that stood in the file. The one before is"
                            + " deleted. It counts as an upload.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.MULTIPART_FORM_DATA,
                            schema = @Schema(implementation = Documented.class)))
    @APIResponse(
            responseCode = "200",
            description = "The account as it is now",
            content = @Content(schema = @Schema(implementation = Me.class)))
    @APIResponse(responseCode = "400", ref = "Malformed")
    @APIResponse(responseCode = "401", ref = "Unauthenticated")
    @APIResponse(responseCode = "413", ref = "TooLarge")
    @APIResponse(responseCode = "415", ref = "UnsupportedType")
    @APIResponse(responseCode = "422", ref = "Invalid")
    @APIResponse(responseCode = "429", ref = "Throttled")
    @APIResponse(responseCode = "503", ref = "Unavailable")
    public Response put(InputStream body, @HeaderParam(HttpHeaders.CONTENT_TYPE) String type) throws IOException {
        TokenPrincipal who = who();
        media.admit(who.account()).ifPresent(wait -> {
            throw Problem.throttled(wait).thrown();
        });
        MultipartReader parts = new MultipartReader(body, type);
        for (int count = 0; count < MOST_PARTS && parts.next(); count++) {
            if (parts.name().equals("file")) {
                Refusals.accepted(avatars.replace(who.account(), parts.content()));
                return shown(who);
            }
        }
        throw Problem.invalid("file", "A picture file is needed.").thrown();
    }

    /** Takes it away. */
    @DELETE
    @Operation(operationId = "deleteAvatar", summary = "Take the picture of oneself away")
    @APIResponse(responseCode = "204", description = "There is none any more")
    @APIResponse(responseCode = "401", ref = "Unauthenticated")
    @APIResponse(responseCode = "503", ref = "Unavailable")
    public Response delete() {
        TokenPrincipal who = who();
        long version = Refusals.accepted(avatars.remove(who.account())).version();
        identities.forget(who);
        return Response.noContent().tag(Conditions.tag(version)).build();
    }

    private Response shown(TokenPrincipal who) {
        identities.forget(who);
        return Me.answer(credentials
                .standing(who.account(), who.session())
                .orElseThrow(() -> Problem.unauthenticated().thrown()));
    }

    private TokenPrincipal who() {
        return caller.principal().orElseThrow(() -> Problem.unauthenticated().thrown());
    }
}
