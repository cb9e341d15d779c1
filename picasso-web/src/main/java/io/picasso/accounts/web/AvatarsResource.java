package io.picasso.accounts.web;

import io.picasso.accounts.AccountId;
import io.picasso.accounts.Avatar;
import io.picasso.pictures.Media;
import io.picasso.platform.web.Problem;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The pictures of people, for everybody. */
@Path("/avatars/{account}/{file}")
@RequestScoped
@Tag(name = "Creators")
public class AvatarsResource {
    private static final String FOR_EVER = "public, max-age=31536000, immutable";

    @EJB
    private Media media;

    @Inject
    private AvatarFiles files;

    @Context
    private Request request;

    /** The file. */
    @GET
    @Operation(
            operationId = "avatar",
            summary = "The picture of a person, cacheable for ever",
            description = "Its address is the avatarUrl of a profile; another picture has another address.")
    @APIResponse(responseCode = "200", description = "A JPEG, 320 pixels square at most")
    @APIResponse(responseCode = "404", ref = "Unknown")
    @APIResponse(responseCode = "503", ref = "Unavailable")
    public Response avatar(@PathParam("account") String account, @PathParam("file") String name) {
        AvatarFiles.File file = files.find(parsed(account, name), media).orElseThrow(AvatarsResource::unknown);
        EntityTag tag = new EntityTag(name.substring(0, 8));
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        Response.ResponseBuilder answer =
                unchanged == null ? Response.ok(file.content(), file.contentType()) : unchanged;
        return answer.tag(tag).header(HttpHeaders.CACHE_CONTROL, FOR_EVER).build();
    }

    private static Avatar parsed(String account, String name) {
        try {
            return new Avatar(new AccountId(account), name);
        } catch (IllegalArgumentException notOurs) {
            throw unknown();
        }
    }

    private static RuntimeException unknown() {
        return Problem.of(404, "accounts.unknown", "There is no such picture.").thrown();
    }
}
