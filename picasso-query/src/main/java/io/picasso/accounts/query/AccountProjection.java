package io.picasso.accounts.query;

import io.picasso.accounts.AccountEvent;
import io.picasso.contract.Envelope;
import io.picasso.platform.projection.Projection;
import io.picasso.platform.projection.ViewStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.bson.Document;

/** Keeps the public profiles; what they show travels beside the events. */
@ApplicationScoped
public class AccountProjection implements Projection {
    @Inject
    private AccountViews accounts;

    @Inject
    private ViewStore store;

    @Override
    public String noun() {
        return "account";
    }

    @Override
    public Map<String, List<Document>> indexes() {
        return Map.of(
                AccountView.COLLECTION,
                List.of(new Document("handle", 1), new Document("moderator", 1), new Document("administrator", 1)));
    }

    @Override
    public void project(Envelope envelope) {
        String id = envelope.stream().key();
        store.write(AccountView.COLLECTION, id, envelope, fields(envelope));
    }

    private static Document fields(Envelope envelope) {
        return switch ((AccountEvent) envelope.event()) {
            case AccountEvent.Registered registered ->
                profile(envelope)
                        .append("confirmed", false)
                        .append("registeredAt", envelope.at().toEpochMilli());
            case AccountEvent.Confirmed confirmed -> new Document("confirmed", true);
            case AccountEvent.ConfirmationRequested requested -> new Document();
            case AccountEvent.RegistrationRepeated repeated -> new Document();
            case AccountEvent.PasswordResetRequested requested -> new Document();
            case AccountEvent.PasswordChanged changed -> new Document();
            case AccountEvent.IdentityLinked linked -> new Document();
            case AccountEvent.IdentityUnlinked unlinked -> new Document();
            case AccountEvent.ProfileChanged changed -> profile(envelope);
            case AccountEvent.RoleGranted granted -> new Document(granted.role().word(), true);
            case AccountEvent.RoleWithdrawn withdrawn ->
                new Document(withdrawn.role().word(), false);
            case AccountEvent.EmailChangeRequested requested -> new Document();
            case AccountEvent.EmailChanged changed -> new Document();
            case AccountEvent.RemovalRequested requested -> new Document();
            case AccountEvent.Removed removed ->
                new Document("handle", null)
                        .append("name", null)
                        .append("avatarUrl", null)
                        .append("moderator", false)
                        .append("administrator", false)
                        .append("bio", null)
                        .append("confirmed", false);
            case AccountEvent.SecondFactorEnabled enabled -> new Document();
            case AccountEvent.SecondFactorDisabled disabled -> new Document();
            case AccountEvent.PasskeyAdded added -> new Document();
            case AccountEvent.PasskeyRemoved removed -> new Document();
        };
    }

    private static Document profile(Envelope envelope) {
        return new Document("handle", envelope.personal().getOrDefault("handle", Profile.NOBODY.handle()))
                .append("name", envelope.personal().getOrDefault("name", Profile.NOBODY.name()))
                .append("avatarUrl", envelope.personal().get("avatarUrl"))
                .append("bio", envelope.personal().get("bio"));
    }
}
