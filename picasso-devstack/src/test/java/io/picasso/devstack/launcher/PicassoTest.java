package io.picasso.devstack.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.picasso.devstack.Home;
import io.picasso.devstack.Installation;
import io.picasso.devstack.Json;
import io.picasso.devstack.Ports;
import io.picasso.devstack.Stack;
import io.picasso.devstack.StackException;
import io.picasso.devstack.StackRecord;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the launcher makes of its arguments, and what it refuses. */
class PicassoTest {

    @TempDir
    Path directory;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    private int run(String... args) {
        PrintStream before = System.out;
        PrintStream errorsBefore = System.err;
        PrintStream caught = new PrintStream(out, true, StandardCharsets.UTF_8);
        System.setOut(caught);
        System.setErr(caught);
        try {
            return Picasso.execute(args);
        } finally {
            System.setOut(before);
            System.setErr(errorsBefore);
        }
    }

    private String printed() {
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void unknownVerbsAndOptionsAreRefused() {
        assertThat(run("dance")).isEqualTo(2);
        assertThat(run("up", "--prot", "9081")).isEqualTo(2);
        assertThat(run("up", "--port", "many")).isEqualTo(2);
        assertThat(run()).isEqualTo(2);
    }

    @Test
    void aCampaignGetsItsOwnOptionsInTheirOrder() {
        Object torture = Picasso.parser()
                .parseArgs("torture", "--seed", "7", "--plan")
                .subcommand()
                .commandSpec()
                .userObject();
        assertThat(torture)
                .isInstanceOfSatisfying(
                        TortureCommand.class,
                        command -> assertThat(command.options()).containsExactly("--seed", "7", "--plan"));
    }

    @Test
    void aMeasurementGetsItsOwnOptionsInTheirOrder() {
        Object bench = Picasso.parser()
                .parseArgs("bench", "purchase", "--orders", "9")
                .subcommand()
                .commandSpec()
                .userObject();
        assertThat(bench)
                .isInstanceOfSatisfying(
                        BenchCommand.class,
                        command -> assertThat(command.further()).containsExactly("purchase", "--orders", "9"));
    }

    @Test
    void everyVerbOfTheContractExplainsItself() {
        for (String verb : new String[] {"up", "down", "status", "logs", "mail", "reset", "test", "bench"}) {
            assertThat(run(verb, "--help")).as(verb).isZero();
        }
        assertThat(printed()).contains("--detach", "--base-port", "--nodes", "--json", "--yes", "--to");
    }

    @Test
    void impossiblePortsAndNodesAreRefusedBeforeAnythingStarts() {
        assertThat(run("up", "--home", directory.toString(), "--port", "70000")).isEqualTo(1);
        assertThat(run("up", "--home", directory.toString(), "--nodes", "0")).isEqualTo(1);
        assertThat(printed()).contains("70000", "--nodes");
    }

    @Test
    void statusHasTheShapeOfTheContract() throws Exception {
        Home home = new Home(directory);
        Ports ports = Ports.free();
        new StackRecord(ports.http(), ports.base(), 2).write(home);

        assertThat(run("status", "--json", "--home", directory.toString())).isZero();

        JsonNode status = Json.MAPPER.readTree(printed());
        assertThat(status.path("url").asText()).isEqualTo("http://localhost:" + ports.http());
        assertThat(status.path("parts").findValuesAsText("name"))
                .containsExactlyInAnyOrder(
                        "liberty",
                        "liberty-2",
                        "mysql-0",
                        "mysql-1",
                        "mongodb",
                        "kafka",
                        "s3",
                        "mail",
                        "stripe",
                        "oidc");
        assertThat(status.path("parts").findValuesAsText("state")).containsOnly("down");
        assertThat(status.path("parts").get(0).path("pid").isNull()).isTrue();
    }

    @Test
    void aBusyPortIsNamedTogetherWithThePartThatNeedsIt() throws Exception {
        Ports ports = Ports.free();
        Stack stack = new Stack(Installation.found(), new Home(directory), ports, 1);
        try (ServerSocket other = new ServerSocket()) {
            other.bind(new InetSocketAddress(Ports.loopback(), ports.smtp()));
            assertThatThrownBy(() -> PortCheck.refuseBusy(stack))
                    .isInstanceOf(StackException.class)
                    .hasMessageContaining("Port " + ports.smtp() + ", which mail needs for SMTP")
                    .hasMessageContaining("process " + ProcessHandle.current().pid());
        }
        PortCheck.refuseBusy(stack);
    }

    @Test
    void downAndMailBeforeTheFirstStartSaySo() {
        assertThat(run("down", "--home", directory.resolve("none").toString())).isZero();
        assertThat(run("mail", "--home", directory.resolve("none").toString())).isEqualTo(1);
        assertThat(printed()).contains("Nothing runs", "./picasso up");
        assertThat(directory.resolve("none")).doesNotExist();
    }

    @Test
    void resetLeavesADirectoryAloneThatIsNoState() throws Exception {
        Path precious = Files.writeString(directory.resolve("precious.txt"), "mine");
        assertThat(run("reset", "--yes", "--home", directory.toString())).isEqualTo(1);
        assertThat(precious).exists();

        new StackRecord(9080, 19000, 1).write(new Home(directory));
        assertThat(run("reset", "--yes", "--home", directory.toString())).isZero();
        assertThat(directory).doesNotExist();
    }
}
