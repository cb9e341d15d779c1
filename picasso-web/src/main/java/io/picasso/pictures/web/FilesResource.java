package io.picasso.pictures.web;

import io.picasso.accounts.AccountId;
import io.picasso.contract.CommandGateway;
import io.picasso.contract.FaultPoint;
import io.picasso.pictures.Media;
import io.picasso.pictures.PictureCommand;
import io.picasso.pictures.PictureId;
import io.picasso.pictures.query.PictureView;
import io.picasso.pictures.query.PictureViews;
import io.picasso.platform.identity.Caller;
import io.picasso.platform.web.Refusals;
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
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The files of a picture: two for everybody, one for its owner. */
@Path("/pictures/{id}")
@RequestScoped
@Tag(name = "Pictures")
public class FilesResource {
    private static final String FOR_EVER = "public, max-age=31536000, immutable";

    @EJB
    private CommandGateway gateway;

    @EJB
    private Media media;

    @Inject
    private Derivatives derivatives;

    @Inject
    private PictureViews pictures;

    @Inject
    private Caller caller;

    @Context
    private Request request;

    /** The small derivative. */
    @GET
    @Path("/thumbnail")
    @Operation(operationId = "thumbnail", summary = "Up to 400 pixels, cacheable for ever")
    @APIResponse(responseCode = "200", description = "A JPEG")
    @APIResponse(responseCode = "404", ref = "Unknown")
    public Response thumbnail(@PathParam("id") String id) {
        return derivative(id, Derivatives.Kind.THUMBNAIL);
    }

    /** The watermarked derivative. */
    @GET
    @Path("/preview")
    @Operation(operationId = "preview", summary = "Up to 1200 pixels with a watermark, cacheable for ever")
    @APIResponse(responseCode = "200", description = "A JPEG")
    @APIResponse(responseCode = "404", ref = "Unknown")
    public Response preview(@PathParam("id") String id) {
        return derivative(id, Derivatives.Kind.PREVIEW);
    }

    /** A link to the original. The write side says who owns it, so that a former owner is refused from the transfer on. */
    @GET
    @Path("/original")
    @SecurityRequirement(name = "bearer")
    @Operation(
            operationId = "original",
            summary = "The original, for its owner, behind a link that lives 5 minutes at most")
    @APIResponse(responseCode = "303", description = "See Location")
    @APIResponse(responseCode = "401", ref = "Unauthenticated")
    @APIResponse(responseCode = "403", ref = "Forbidden")
    @APIResponse(responseCode = "404", ref = "Unknown")
    public Response original(@PathParam("id") String id) {
        AccountId by = caller.required();
        PictureId picture = PictureIds.parse(id);
        if (!FaultPoint.planted("original-for-anybody")) {
            Refusals.accepted(gateway.dispatch(new PictureCommand.OpenOriginal(picture, by)));
        }
        PictureView view = pictures.find(picture, 1).orElseThrow(PictureIds::unknown);
        return Response.seeOther(media.linkToOriginal(picture, view.files()).address())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    private Response derivative(String id, Derivatives.Kind kind) {
        Derivatives.File file =
                derivatives.find(PictureIds.parse(id), kind, media).orElseThrow(PictureIds::unknown);
        EntityTag tag = new EntityTag(file.etag());
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        Response.ResponseBuilder answer =
                unchanged == null ? Response.ok(file.content(), file.contentType()) : unchanged;
        return answer.tag(tag).header(HttpHeaders.CACHE_CONTROL, FOR_EVER).build();
    }
}
