package io.picasso.chat.query;

import io.picasso.accounts.AccountEvent;
import io.picasso.contract.Envelope;
import io.picasso.platform.projection.Projection;
import io.picasso.platform.projection.ViewStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Forgets when somebody was here who has left. */
@ApplicationScoped
public class LeaverPresence implements Projection {
    @Inject
    private ViewStore store;

    @Override
    public String noun() {
        return "account";
    }

    @Override
    public void project(Envelope envelope) {
        if (envelope.event() instanceof AccountEvent.Removed) {
            store.deleteWhere(PresenceView.COLLECTION, "_id", envelope.stream().key());
        }
    }
}
