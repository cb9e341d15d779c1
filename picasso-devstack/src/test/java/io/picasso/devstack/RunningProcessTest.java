package io.picasso.devstack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process is stopped only when it is the recorded one, not merely one with the same id. */
class RunningProcessTest {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @TempDir
    Path directory;

    private Process process;

    @BeforeEach
    void startSomething() throws IOException {
        process = new ProcessBuilder("sleep", "300").start();
    }

    @AfterEach
    void endIt() {
        process.destroyForcibly();
    }

    @Test
    void theRecordedProcessIsFoundAgainAndStopped() throws Exception {
        Home home = new Home(directory);
        RunningProcess.of("sleeper", process.toHandle()).write(home);

        RunningProcess found = RunningProcess.alive(home, "sleeper").orElseThrow();
        found.stop(PATIENCE);

        assertThat(process.waitFor()).isNotZero();
        assertThat(RunningProcess.alive(home, "sleeper")).isEmpty();
    }

    @Test
    void aStrangerWithTheSameIdIsLeftAlone() throws Exception {
        RunningProcess ours = RunningProcess.of("sleeper", process.toHandle());
        RunningProcess recycled =
                new RunningProcess("sleeper", ours.pid(), ours.started().minus(Duration.ofHours(1)));

        assertThat(recycled.isAlive()).isFalse();
        recycled.stop(PATIENCE);
        recycled.kill();

        assertThat(process.isAlive()).isTrue();
    }

    @Test
    void withoutARecordNothingRuns() throws IOException {
        assertThat(RunningProcess.alive(new Home(directory), "sleeper")).isEmpty();
    }
}
