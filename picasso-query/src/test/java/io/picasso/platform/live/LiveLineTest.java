package io.picasso.platform.live;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.picasso.contract.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

class LiveLineTest {
    private final LiveLine line = new LiveLine();
    private final List<Told> told = new ArrayList<>();
    private int interruptions;

    LiveLineTest() {
        line.listen(new LiveListener() {
            @Override
            public void told(Told message) {
                told.add(message);
            }

            @Override
            public void interrupted() {
                interruptions++;
            }
        });
    }

    private void hear(long offset) throws JsonProcessingException {
        hear(
                offset,
                Json.MAPPER.writeValueAsString(
                        new LiveMessage("market", "picture.sold", "picture-1", offset, Map.of("title", "Dawn"))));
    }

    private void hear(long offset, String message) {
        line.hear(new ConsumerRecord<>("picasso.live", 0, offset, "", message));
    }

    private List<Long> since(long position) {
        List<Long> missed = new ArrayList<>();
        line.resume(position, Set.of("market"), all -> all.forEach(one -> missed.add(one.position())));
        return missed;
    }

    @Test
    void itIsReadyWhenItHasReadBack() throws JsonProcessingException {
        assertThat(line.ready()).isFalse();
        line.begin(10, 12);
        hear(10);
        assertThat(line.ready()).isFalse();
        hear(11);
        assertThat(line.ready()).isTrue();
        assertThat(line.position()).isEqualTo(12);
    }

    @Test
    void aMessageSaysWhatItFollowsFromAndWhereItStands() throws JsonProcessingException {
        line.begin(0, 0);
        hear(0);

        assertThat(told.getFirst().frame())
                .isEqualTo("{\"topic\":\"market\",\"type\":\"picture.sold\",\"stream\":\"picture-1\",\"version\":0,"
                        + "\"position\":\"1\",\"data\":{\"title\":\"Dawn\"}}");
    }

    @Test
    void whatTheBrokerTellsTwiceIsToldOnce() throws JsonProcessingException {
        line.begin(0, 0);
        hear(0);
        hear(1);
        line.begin(2, 2);
        hear(0);
        hear(1);
        hear(2);

        assertThat(told).extracting(Told::position).containsExactly(1L, 2L, 3L);
        assertThat(since(1)).containsExactly(2L, 3L);
        assertThat(interruptions).isZero();
    }

    @Test
    void whatCannotBeReadIsPassedOver() throws JsonProcessingException {
        line.begin(0, 2);
        hear(0, "no JSON");
        hear(1);

        assertThat(told).extracting(Told::position).containsExactly(2L);
        assertThat(line.ready()).isTrue();
    }

    @Test
    void aPositionFromBeforeOrFromTheFutureIsNotKnown() throws JsonProcessingException {
        line.begin(5, 5);
        hear(5);

        assertThat(line.resume(4, Set.of("market"), missed -> told.clear())).isFalse();
        assertThat(line.resume(7, Set.of("market"), missed -> told.clear())).isFalse();
        assertThat(line.resume(5, Set.of("market"), missed -> assertThat(missed).hasSize(1)))
                .isTrue();
        assertThat(told).hasSize(1);
    }

    @Test
    void whenMessagesAreMissingEverybodyHasToReadAnew() throws JsonProcessingException {
        line.begin(0, 0);
        hear(0);
        line.begin(9, 9);
        hear(9);

        assertThat(interruptions).isEqualTo(1);
        assertThat(line.resume(1, Set.of("market"), missed -> told.clear())).isFalse();
        assertThat(since(9)).containsExactly(10L);
    }

    @Test
    void aPassingWordHasNoPosition() throws JsonProcessingException {
        line.begin(0, 0);
        line.hearPassing(Json.MAPPER.writeValueAsString(
                new LiveMessage("account:ann", "chat.typing", "", 0, Map.of("by", "ben"))));

        assertThat(told.getFirst().frame())
                .isEqualTo("{\"topic\":\"account:ann\",\"type\":\"chat.typing\",\"data\":{\"by\":\"ben\"}}");
        assertThat(line.position()).isZero();
    }

    @Test
    void whatIsSaidAgainIsNotToldAgain() throws JsonProcessingException {
        line.begin(10, 10);
        hear(10, sold(1, 7));
        hear(11, sold(1, 7));
        hear(12, sold(1, 6));
        hear(13, sold(2, 1));
        hear(14, sold(1, 8));

        assertThat(told).extracting(Told::position).containsExactly(11L, 14L, 15L);
        assertThat(since(10)).containsExactly(11L, 14L, 15L);
        assertThat(line.position()).isEqualTo(15);
    }

    @Test
    void onlySoManyAreRemembered() throws JsonProcessingException {
        NewestVersions versions = new NewestVersions(2);

        assertThat(versions.isNews(message(1, 5))).isTrue();
        assertThat(versions.isNews(message(2, 5))).isTrue();
        assertThat(versions.isNews(message(1, 5))).isFalse();
        assertThat(versions.isNews(message(3, 5))).isTrue();
        assertThat(versions.isNews(message(1, 5))).isFalse();
        assertThat(versions.isNews(message(2, 5))).isTrue();
    }

    private static String sold(int picture, long version) throws JsonProcessingException {
        return Json.MAPPER.writeValueAsString(message(picture, version));
    }

    private static LiveMessage message(int picture, long version) {
        return new LiveMessage("market", "picture.sold", "picture-" + picture, version, Map.of());
    }
}
