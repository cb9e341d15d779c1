package io.picasso.pictures.web;

import io.picasso.accounts.AccountId;
import io.picasso.accounts.query.AccountViews;
import io.picasso.contract.Ids;
import io.picasso.contract.Receipt;
import io.picasso.pictures.PictureId;
import io.picasso.pictures.query.PictureCard;
import io.picasso.pictures.query.PictureFeed;
import io.picasso.platform.identity.Caller;
import io.picasso.platform.paging.HotPage;
import io.picasso.platform.paging.HotPages;
import io.picasso.platform.paging.Page;
import io.picasso.platform.web.Conditions;
import io.picasso.platform.web.MultipartReader;
import io.picasso.platform.web.Problem;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The gallery: what is there to see, and the way in for new pictures. */
@Path("/pictures")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Pictures")
public class GalleryResource {
    @Inject
    private PictureFeed feed;

    @Inject
    private AccountViews accounts;

    @Inject
    private Seen seen;

    @Inject
    private HotPages hotPages;

    @Inject
    private Uploads uploads;

    @Inject
    private Caller caller;

    @Context
    private Request request;

    /** Lists pictures. */
    @GET
    @Operation(
            operationId = "pictures",
            summary = "Feed and search",
            description = "Newest first unless sort says otherwise.")
    @APIResponse(
            responseCode = "200",
            description = "A page; past the end it has no items",
            content = @Content(schema = @Schema(ref = "PicturePage")))
    @APIResponse(responseCode = "304", description = "Nothing has changed since the page with this ETag")
    @APIResponse(responseCode = "400", ref = "Malformed")
    @APIResponse(responseCode = "422", ref = "Invalid")
    @APIResponse(responseCode = "503", ref = "Unavailable")
    public Response list(@BeanParam FeedParameters parameters) {
        FeedQuestion question = parameters.question();
        HotPage<Page<PictureCard>> page = hotPages.get(question, () -> question.answer(feed, accounts));
        return caller.account()
                .map(me -> Response.ok(seen.by(me, page.value())))
                .orElseGet(() -> ifChanged(page))
                .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                .header(HttpHeaders.VARY, "Authorization, Cookie")
                .build();
    }

    /** Takes a picture in. */
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @SecurityRequirement(name = "bearer")
    @Operation(operationId = "upload", summary = "Upload a picture; with a price it is for sale at once")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.MULTIPART_FORM_DATA,
                            schema = @Schema(implementation = UploadForm.Documented.class)))
    @APIResponse(
            responseCode = "201",
            description = "The picture is in the gallery",
            content = @Content(schema = @Schema(ref = "Picture")))
    @APIResponse(responseCode = "400", ref = "Malformed")
    @APIResponse(responseCode = "401", ref = "Unauthenticated")
    @APIResponse(responseCode = "413", ref = "TooLarge")
    @APIResponse(responseCode = "415", ref = "UnsupportedType")
    @APIResponse(responseCode = "422", ref = "Invalid")
    @APIResponse(responseCode = "429", ref = "Throttled")
    @APIResponse(responseCode = "503", ref = "Unavailable")
    public Response upload(InputStream body, @HeaderParam(HttpHeaders.CONTENT_TYPE) String type) throws IOException {
        AccountId by = caller.required();
        uploads.admit(by);
        try (UploadForm form = UploadForm.of(new MultipartReader(body, type))) {
            if (form.file().isEmpty()) {
                throw Problem.invalid("file", "A picture file is needed.").thrown();
            }
            PictureId picture = new PictureId(Ids.next());
            Receipt.Accepted receipt = uploads.publish(picture, by, form);
            return Response.created(URI.create("pictures/" + picture))
                    .entity(uploads.card(picture, by, receipt).seenBy(false))
                    .tag(Conditions.tag(receipt.version()))
                    .build();
        }
    }

    private Response.ResponseBuilder ifChanged(HotPage<?> page) {
        EntityTag tag = new EntityTag(page.etag());
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        return unchanged == null ? Response.ok(page.body()).tag(tag) : unchanged.tag(tag);
    }
}
