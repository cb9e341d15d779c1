package io.picasso.payments.web;

import io.picasso.payments.PaymentInbox;
import io.picasso.platform.web.Problem;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Takes Stripe's reports; its signature is all that counts. */
@Path("/stripe/webhook")
@RequestScoped
@Tag(name = "Payments")
public class WebhookResource {
    @EJB
    private PaymentInbox inbox;

    /** Takes one report. */
    @POST
    @Consumes(MediaType.WILDCARD)
    @Operation(
            operationId = "stripeWebhook",
            summary = "A report of the payment provider",
            description = "Signed by Stripe. An unsigned, stale or changed body is refused and has no effect.")
    @APIResponse(responseCode = "200", description = "Taken, now or before")
    @APIResponse(responseCode = "400", ref = "Malformed")
    @APIResponse(responseCode = "503", ref = "Unavailable")
    public Response take(@HeaderParam("Stripe-Signature") @Nullable String signature, byte @Nullable [] body) {
        String text = body == null ? "" : new String(body, StandardCharsets.UTF_8);
        return switch (inbox.take(text, signature == null ? "" : signature)) {
            case TAKEN -> Response.ok().build();
            case REFUSED ->
                throw Problem.of(400, "payments.bad-signature", "This is not signed by the payment provider.")
                        .thrown();
        };
    }
}
