package io.picasso.platform.mail;

import static org.assertj.core.api.Assertions.assertThat;

import io.picasso.contract.StreamId;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What happens to a mail, and to those behind it, when something goes wrong. */
class MailRoundTest {
    private final Table table = new Table();

    /** One shard's table of mails, in memory. */
    private static final class Table extends MailStore {
        private final Map<String, Integer> attempts = new LinkedHashMap<>();
        private final List<String> done = new ArrayList<>();
        private final Map<String, Duration> postponed = new LinkedHashMap<>();
        private boolean somebodyElseIsFaster;

        private void due(String... causes) {
            List.of(causes).forEach(cause -> attempts.put(cause, 0));
        }

        @Override
        public List<Due> due(int shard, Lane lane) {
            return attempts.entrySet().stream()
                    .filter(mail -> shard == 0 && !done.contains(mail.getKey()))
                    .filter(mail -> (lane == Lane.FIRST) == (mail.getValue() == 0))
                    .map(mail -> new Due(
                            shard, mail.getKey(), StreamId.of("test", mail.getKey()), "test.mail", mail.getValue()))
                    .toList();
        }

        @Override
        public boolean take(Due due) {
            return !somebodyElseIsFaster
                    && attempts.replace(due.cause(), due.attempts(), due.taken().attempts());
        }

        @Override
        public void done(Due due) {
            done.add(due.cause());
        }

        @Override
        public void postpone(Due due, Duration pause) {
            postponed.put(due.cause(), pause);
        }
    }

    /** Writes to whoever the stream is called after; has nothing to say to the satisfied, and trips over the unspeakable. */
    private static final class Writer implements LetterWriter {
        @Override
        public String context() {
            return "test";
        }

        @Override
        public Optional<Letter> write(StreamId stream, String kind) {
            return switch (stream.key()) {
                case "satisfied" -> Optional.empty();
                case "unspeakable" -> throw new IllegalStateException("There are no words.");
                default ->
                    Optional.of(new Letter(stream.key() + "@example.org", "Hello", "Hello", "<p>Hello", null, null));
            };
        }
    }

    private boolean go(Postman postman, Lane lane) {
        return new MailRound(lane, table, postman, List.of(new Writer())).go(Set.of(0, 1, 2, 3, 4, 5, 6, 7));
    }

    @Test
    void allLettersGoOverOneConnection() throws IOException {
        table.due("ada", "ben", "clara");
        try (PostOffice office = new PostOffice()) {
            assertThat(go(office.postman(), Lane.FIRST)).isTrue();

            assertThat(office.taken()).containsExactly("ada@example.org", "ben@example.org", "clara@example.org");
            assertThat(office.visitors()).isEqualTo(1);
        }
        assertThat(table.done).containsExactly("ada", "ben", "clara");
    }

    @Test
    void whoCannotBeWrittenToHoldsUpNobody() throws IOException {
        table.due("nobody", "ada", "mute", "ben", "unspeakable", "clara");
        try (PostOffice office = new PostOffice()) {
            go(office.postman(), Lane.FIRST);

            assertThat(office.taken()).containsExactly("ada@example.org", "ben@example.org", "clara@example.org");
        }
        assertThat(table.postponed.keySet()).containsExactly("nobody", "mute", "unspeakable");
        assertThat(table.done).containsExactly("ada", "ben", "clara");
    }

    @Test
    void whatWentWrongWaitsInTheOtherLaneAndLongerEachTime() throws IOException {
        table.due("nobody");
        try (PostOffice office = new PostOffice()) {
            go(office.postman(), Lane.FIRST);
            assertThat(table.due(0, Lane.FIRST)).isEmpty();
            Duration first = table.postponed.get("nobody");

            go(office.postman(), Lane.AGAIN);

            assertThat(table.postponed.get("nobody")).isGreaterThan(first);
            assertThat(table.attempts).containsEntry("nobody", 2);
        }
    }

    @Test
    void whileTheServerIsOutNothingIsTried() throws IOException {
        table.due("ada");
        PostOffice closed = new PostOffice();
        closed.close();

        assertThat(go(closed.postman(), Lane.FIRST)).isFalse();

        assertThat(table.attempts).containsEntry("ada", 0);
        assertThat(table.postponed).isEmpty();
    }

    @Test
    void withNothingToSendNobodyIsCalled() throws IOException {
        PostOffice closed = new PostOffice();
        closed.close();

        assertThat(go(closed.postman(), Lane.FIRST)).isTrue();
    }

    @Test
    void whatSomebodyElseTookIsLeftAlone() throws IOException {
        table.due("ada");
        table.somebodyElseIsFaster = true;
        try (PostOffice office = new PostOffice()) {
            go(office.postman(), Lane.FIRST);

            assertThat(office.taken()).isEmpty();
        }
        assertThat(table.done).isEmpty();
    }

    @Test
    void whereThereIsNothingToSayTheMailIsDone() throws IOException {
        table.due("satisfied");
        try (PostOffice office = new PostOffice()) {
            go(office.postman(), Lane.FIRST);

            assertThat(office.taken()).isEmpty();
        }
        assertThat(table.done).containsExactly("satisfied");
    }

    @Test
    void waitsLongerTheMoreOftenItFails() {
        assertThat(MailRound.pause(1)).isEqualTo(Duration.ofSeconds(2));
        assertThat(MailRound.pause(3)).isEqualTo(Duration.ofSeconds(8));
        assertThat(MailRound.pause(1000)).isEqualTo(Duration.ofMinutes(10));
    }
}
