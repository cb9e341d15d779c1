package io.picasso.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.picasso.accounts.AccountId;
import io.picasso.pictures.PictureId;
import io.picasso.reactions.ReactionEvent;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EventCodecTest {
    private static final Instant AT = Instant.parse("2026-05-04T03:02:01.123456Z");

    @Test
    void aMessageComesBackAsItWent() {
        Event event = new ReactionEvent.Liked(new PictureId("p"), new AccountId("a"));
        String message = EventCodec.message(
                "like-p.a", 7, EventNames.of(event), AT, EventCodec.body(event), Map.of("handle", "ada"));

        Envelope envelope = EventCodec.envelope(message);

        assertThat(envelope).isEqualTo(new Envelope(new StreamId("like-p.a"), 7, AT, event, Map.of("handle", "ada")));
    }

    @Test
    void anUnknownNameIsAFaultAndNotPassedOver() {
        assertThatThrownBy(() -> EventCodec.event("picture.stolen.v1", "{}"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("picture.stolen.v1");
    }

    @Test
    void anAmountWithAFractionIsNoMoney() {
        assertThatThrownBy(() ->
                        EventCodec.event("picture.priced.v1", "{\"price\":{\"amount\":1.5,\"currency\":\"USD\"}}"))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aMessageThatIsNoJsonIsRefused() {
        assertThatThrownBy(() -> EventCodec.envelope("nonsense")).isInstanceOf(IllegalArgumentException.class);
    }
}
