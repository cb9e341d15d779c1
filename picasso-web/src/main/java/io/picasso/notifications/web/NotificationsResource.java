package io.picasso.notifications.web;

import io.picasso.accounts.AccountId;
import io.picasso.contract.CommandGateway;
import io.picasso.contract.Receipt;
import io.picasso.notifications.InboxCommand;
import io.picasso.notifications.query.NoticeLine;
import io.picasso.notifications.query.NoticeViews;
import io.picasso.platform.identity.Caller;
import io.picasso.platform.paging.Moment;
import io.picasso.platform.paging.Page;
import io.picasso.platform.web.Conditions;
import io.picasso.platform.web.Paging;
import io.picasso.platform.web.Problem;
import io.picasso.platform.web.Refusals;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What happened to one's pictures, purchases and profile. */
@Path("/notifications")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@SecurityRequirement(name = "bearer")
@Tag(name = "Notifications")
public class NotificationsResource {
    private static final int MOST = 100;

    @EJB
    private CommandGateway gateway;

    @Inject
    private NoticeViews notices;

    @Inject
    private Caller caller;

    /**
     * A page of notifications.
     *
     * @param unread how many of all are unread, 100 at most
     */
    @Schema(name = "Notifications")
    public record Notifications(
            List<NoticeLine> items, @Nullable String next, int unread) {
        public Notifications {
            items = List.copyOf(items);
        }
    }

    /** Which ones were read: either some, or all. */
    @Schema(name = "NotificationsRead", description = "Either ids or all")
    public record Reading(
            @Schema(examples = "[\"like.0198f0c2-7d10-7000-8000-000000000001.2026-11-21\"]") @Nullable
            List<String> ids,

            @Schema(examples = "true") @Nullable Boolean all) {}

    /** Lists them. */
    @GET
    @Operation(
            operationId = "notifications",
            summary = "What happened, the latest first",
            description =
                    "What happened to one thing on one day is one item: count says how many people it was, actors the"
                            + " latest three of them. Kinds that are switched off are left out.")
    @APIResponse(
            responseCode = "200",
            description = "A page of notifications, and how many of all are unread",
            content = @Content(schema = @Schema(implementation = Notifications.class)))
    @APIResponse(responseCode = "400", ref = "Malformed")
    @APIResponse(responseCode = "401", ref = "Unauthenticated")
    @APIResponse(responseCode = "422", ref = "Invalid")
    @APIResponse(responseCode = "503", ref = "Unavailable")
    public Notifications list(
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("minVersion") @Nullable String minVersion) {
        AccountId me = caller.required();
        int length = Paging.limit(limit);
        long version = Paging.minVersion(minVersion);
        Moment after = Paging.start(cursor, notices::position);
        if (version > 0) {
            notices.await(me, version);
        }
        Page<NoticeLine> page = notices.page(me, length, after);
        return new Notifications(page.items(), page.next(), notices.unread(me));
    }

    /** Marks them as read. */
    @PUT
    @Path("/read")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "readNotifications",
            summary = "Mark notifications as read: some, or all",
            description = "One that is joined by others of its kind afterwards is unread again.")
    @APIResponse(responseCode = "204", description = "They are read")
    @APIResponse(responseCode = "400", ref = "Malformed")
    @APIResponse(responseCode = "401", ref = "Unauthenticated")
    @APIResponse(responseCode = "404", ref = "Unknown")
    @APIResponse(responseCode = "422", ref = "Invalid")
    @APIResponse(responseCode = "503", ref = "Unavailable")
    public Response read(Reading reading) {
        Receipt.Accepted accepted = Refusals.accepted(gateway.dispatch(wish(caller.required(), reading)));
        return Response.noContent().tag(Conditions.tag(accepted.version())).build();
    }

    private InboxCommand wish(AccountId me, Reading reading) {
        boolean all = Boolean.TRUE.equals(reading.all());
        List<String> named = reading.ids();
        if (all == (named != null)) {
            throw Problem.invalid("ids", "name either ids, or all: true").thrown();
        }
        if (named == null) {
            return new InboxCommand.MarkAllRead(me);
        }
        if (named.isEmpty() || named.size() > MOST) {
            throw Problem.invalid("ids", "must be 1 to " + MOST).thrown();
        }
        Set<String> ids = new HashSet<>(named);
        if (!notices.known(me, ids).equals(ids)) {
            throw Problem.unknown("notifications").thrown();
        }
        return new InboxCommand.MarkRead(me, ids);
    }
}
