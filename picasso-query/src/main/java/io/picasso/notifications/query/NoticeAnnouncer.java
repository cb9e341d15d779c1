package io.picasso.notifications.query;

import io.picasso.contract.Envelope;
import io.picasso.notifications.Notice;
import io.picasso.notifications.NoticeRules;
import io.picasso.platform.live.Announcer;
import io.picasso.platform.live.LiveMessage;
import java.util.List;
import java.util.Map;

/** Lets the open pages of a person know that there is something new; they ask what it is. */
class NoticeAnnouncer implements Announcer {
    private final String noun;
    private final ViewParties parties;

    NoticeAnnouncer(String noun, ViewParties parties) {
        this.noun = noun;
        this.parties = parties;
    }

    @Override
    public String noun() {
        return noun;
    }

    @Override
    public List<LiveMessage> announce(Envelope envelope) {
        return NoticeRules.of(envelope, parties).stream()
                .map(notice -> message(notice, envelope))
                .toList();
    }

    private static LiveMessage message(Notice notice, Envelope envelope) {
        return new LiveMessage(
                LiveMessage.account(notice.to().value()),
                "notification.new",
                envelope.stream().value(),
                envelope.version(),
                Map.of("id", notice.id(), "kind", notice.kind().word()));
    }
}
