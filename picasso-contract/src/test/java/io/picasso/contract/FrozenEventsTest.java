package io.picasso.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * History is frozen: for every event name there is a file with a body as it was once stored, and it must be read, and written
 * again, to the letter. A new event gets a new file; a file is never changed.
 */
class FrozenEventsTest {
    private static final Path FILES = Path.of("src/test/resources/events");

    static Stream<String> names() {
        return EventNames.all().keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("names")
    void aStoredBodyIsReadAndWrittenToTheLetter(String name) throws IOException {
        String stored = Files.readString(FILES.resolve(name + ".json")).strip();

        Event event = EventCodec.event(name, stored);

        assertThat(EventNames.of(event)).isEqualTo(name);
        assertThat(EventCodec.body(event)).isEqualTo(stored);
    }

    @Test
    void noFileHasLostItsEvent() throws IOException {
        try (Stream<Path> files = Files.list(FILES)) {
            assertThat(files.map(file -> file.getFileName().toString().replace(".json", "")))
                    .containsExactlyInAnyOrderElementsOf(EventNames.all().keySet());
        }
    }
}
