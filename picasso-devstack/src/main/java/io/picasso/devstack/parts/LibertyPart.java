package io.picasso.devstack.parts;

import io.picasso.devstack.Home;
import io.picasso.devstack.Installation;
import io.picasso.devstack.JvmOptions;
import io.picasso.devstack.Launch;
import io.picasso.devstack.Part;
import io.picasso.devstack.Probe;
import io.picasso.devstack.StackConfiguration;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An Open Liberty server with the application. Its server directory is composed from {@code liberty-config} and the
 * build; the JVM is run directly, without Liberty's script, so that the recorded process is the one that works.
 *
 * <p>It is started together with all other parts: it needs longer than any of them, and looks for each until it is there.
 */
public final class LibertyPart implements Part {

    private static final Pattern FATAL = Pattern.compile("(CWWKZ000[24]E|CWWKE0701E.*FATAL|CWWKO0221E)[^\\n]*");
    private static final Pattern DOWN_CHECK =
            Pattern.compile("\\{[^{}]*(?:\\{[^{}]*}[^{}]*)?\"name\":\"([^\"]+)\"[^{}]*\"status\":\"DOWN\"|"
                    + "\"status\":\"DOWN\"[^{}]*\"name\":\"([^\"]+)\"");

    /**
     * The optimising compiler takes a third of the CPU of a start and has not earned it back after thousands of purchases on
     * two cores (docs/figures.md): the development stack leaves it out, a server in production has it.
     */
    private static final String QUICK_COMPILER_ONLY = "-XX:TieredStopAtLevel=1";

    private final Installation installation;
    private final StackConfiguration configuration;
    private final Home home;
    private final int node;

    /** The server of this number, from 1. */
    public LibertyPart(Installation installation, StackConfiguration configuration, int node) {
        this.installation = installation;
        this.configuration = configuration;
        this.home = configuration.home();
        this.node = node;
    }

    @Override
    public String name() {
        return node == 1 ? "liberty" : "liberty-" + node;
    }

    private int port() {
        return configuration.ports().http() + node - 1;
    }

    @Override
    public String address() {
        return "http://localhost:" + port();
    }

    @Override
    public Map<String, Integer> ports() {
        return Map.of("HTTP", port());
    }

    @Override
    public Set<String> waitsFor() {
        return Set.of();
    }

    private Path server() {
        return home.liberty().resolve("servers").resolve(name());
    }

    private Path messages() {
        return server().resolve("logs/messages.log");
    }

    @Override
    public void prepare() throws IOException {
        Files.createDirectories(server().resolve("apps"));
        Trees.copy(installation.libertyConfiguration(), server());
        Trees.copyFile(installation.application(), deployed());
        Path drivers = server().resolve("jdbc");
        Trees.delete(drivers);
        Trees.copy(installation.drivers(), drivers);
        if (Files.exists(messages())) { // so that what it says is said by the process of now
            Files.move(
                    messages(),
                    messages().resolveSibling("messages-before.log"),
                    java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        }
    }

    @Override
    public boolean isOutdated() throws IOException {
        return !Trees.isCopied(installation.application(), deployed())
                || !Trees.isCopied(installation.libertyConfiguration(), server());
    }

    private Path deployed() {
        return server().resolve("apps/picasso.ear");
    }

    @Override
    public Launch launch() throws IOException {
        Path tools = installation.liberty().resolve("bin/tools");
        List<String> command = new ArrayList<>(
                List.of(installation.java().toString(), "-javaagent:" + tools.resolve("ws-javaagent.jar")));
        command.addAll(options(installation.liberty().resolve("lib/platform/java/java24.options")));
        command.addAll(options(server().resolve("jvm.options")));
        command.add(QUICK_COMPILER_ONLY);
        command.addAll(JvmOptions.ofServer());
        command.addAll(List.of("-jar", tools.resolve("ws-server.jar").toString(), name()));
        Map<String, String> environment = new TreeMap<>(configuration.environment());
        environment.put("PICASSO_NODE", name());
        environment.put("PICASSO_HTTP_HOST", "127.0.0.1");
        environment.put("PICASSO_HTTP_PORT", Integer.toString(port()));
        environment.put("WLP_USER_DIR", home.liberty().toString());
        environment.put("JAVA_HOME", System.getProperty("java.home"));
        return new Launch(command, environment, server());
    }

    /** Liberty's script would read these files; without the script it is on us. */
    private static List<String> options(Path file) throws IOException {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
        }
    }

    @Override
    public @Nullable String notReadyBecause() throws IOException {
        Probe.Answer answer = Probe.get("http://127.0.0.1:" + port() + "/health/ready");
        if (answer.status() == 200) {
            return null;
        }
        String log = Files.exists(messages()) ? Files.readString(messages()) : "";
        Matcher fatal = FATAL.matcher(log);
        if (fatal.find()) {
            throw new IOException(fatal.group() + "\n    See " + messages());
        }
        return answer.status() == 0 ? "the server" : whatIsDown(answer.body());
    }

    private static String whatIsDown(String health) {
        List<String> names = DOWN_CHECK
                .matcher(health.replaceAll("\\s", ""))
                .results()
                .map(found -> found.group(1) == null ? found.group(2) : found.group(1))
                .toList();
        return names.isEmpty() ? "the application" : String.join(", ", names);
    }
}
