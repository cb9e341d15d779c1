package io.picasso.leaving.web;

import io.picasso.accounts.Credentials;
import io.picasso.leaving.Dossier;
import io.picasso.platform.identity.Caller;
import io.picasso.platform.web.Problem;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Everything about oneself, to take along. */
@Path("/me/export")
@RequestScoped
@Produces({ExportResource.ZIP, MediaType.APPLICATION_JSON})
@SecurityRequirement(name = "bearer")
@Tag(name = "Accounts")
public class ExportResource {
    static final String ZIP = "application/zip";

    @Inject
    private Caller caller;

    @EJB
    private Dossier dossier;

    @Inject
    private Luggage luggage;

    /** Packs while it sends, so that neither memory nor disk needs to hold it. */
    @GET
    @Operation(
            operationId = "exportMe",
            summary = "Everything about oneself as JSON, and one's originals, in a ZIP",
            description = "A file that ends before its directory was cut off by a fault and must be fetched again.")
    @APIResponse(responseCode = "200", ref = "Export")
    @APIResponse(responseCode = "401", ref = "Unauthenticated")
    @APIResponse(responseCode = "429", ref = "Throttled")
    @APIResponse(responseCode = "503", ref = "Unavailable")
    public Response export() {
        Credentials.Standing standing = caller.principal()
                .orElseThrow(() -> Problem.unauthenticated().thrown())
                .standing();
        dossier.admit(standing.account()).ifPresent(wait -> {
            throw Problem.throttled(wait).thrown();
        });
        StreamingOutput file = output -> luggage.pack(standing, output);
        return Response.ok(file, ZIP)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"picasso-" + standing.handle() + ".zip\"")
                .build();
    }
}
