package io.picasso.notifications.query;

import io.picasso.contract.Envelope;
import io.picasso.notifications.Inbox;
import io.picasso.platform.live.Announcer;
import io.picasso.platform.live.LiveMessage;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;

/** Keeps the tabs of a person in step: what was read in one of them is read in all. */
@ApplicationScoped
public class InboxAnnouncer implements Announcer {
    @Override
    public String noun() {
        return Inbox.NOUN;
    }

    @Override
    public List<LiveMessage> announce(Envelope envelope) {
        return List.of(new LiveMessage(
                LiveMessage.account(envelope.stream().key()),
                "notification.read",
                envelope.stream().value(),
                envelope.version(),
                Map.of()));
    }
}
