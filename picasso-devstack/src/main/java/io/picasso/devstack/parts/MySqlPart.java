package io.picasso.devstack.parts;

import io.picasso.devstack.Home;
import io.picasso.devstack.Installation;
import io.picasso.devstack.Launch;
import io.picasso.devstack.Part;
import io.picasso.devstack.Ports;
import io.picasso.devstack.Probe;
import io.picasso.devstack.StackConfiguration;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One of the two MariaDB servers that stand in for MySQL, with its four schemas. The system tables are made by feeding
 * the server its own scripts, into a directory that gets its name only when it is complete: a crash in between leaves
 * nothing half made.
 */
public final class MySqlPart implements Part {

    private static final List<String> SYSTEM_SCRIPTS = List.of(
            "mariadb_system_tables.sql",
            "mariadb_performance_tables.sql",
            "mariadb_system_tables_data.sql",
            "maria_add_gis_sp_bootstrap.sql",
            "mariadb_sys_schema.sql");

    private final Installation installation;
    private final Home home;
    private final int server;
    private final int port;

    /** The server of this number, 0 or 1. */
    public MySqlPart(Installation installation, Home home, Ports ports, int server) {
        this.installation = installation;
        this.home = home;
        this.server = server;
        this.port = ports.mysql(server);
    }

    @Override
    public String name() {
        return "mysql-" + server;
    }

    @Override
    public String address() {
        return "127.0.0.1:" + port;
    }

    @Override
    public Map<String, Integer> ports() {
        return Map.of("MySQL", port);
    }

    private Path data() {
        return home.data(name()).resolve("files");
    }

    @Override
    public void prepare() throws IOException, InterruptedException {
        makeExecutable(installation.mariadb().resolve("bin"));
        if (Files.exists(data())) {
            return;
        }
        Path draft = data().resolveSibling("files.new");
        Trees.delete(draft);
        Files.createDirectories(draft);
        List<String> command = new ArrayList<>(program(draft));
        command.addAll(List.of("--bootstrap", "--skip-log-bin", "--log-warnings=0", "--innodb-log-file-size=24M"));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(home.logs().resolve(name() + "-bootstrap.log").toFile())
                .start();
        try (OutputStream in = process.getOutputStream()) {
            in.write(bootstrapScript().getBytes(StandardCharsets.UTF_8));
        }
        if (process.waitFor() != 0) {
            throw new IOException("The system tables could not be made; see logs/" + name() + "-bootstrap.log.");
        }
        Files.move(draft, data(), StandardCopyOption.ATOMIC_MOVE);
    }

    private String bootstrapScript() throws IOException {
        StringBuilder script =
                new StringBuilder("create database if not exists mysql;\nuse mysql;\nset @auth_root_socket=NULL;\n");
        for (String name : SYSTEM_SCRIPTS) {
            script.append(
                    Files.readString(installation.mariadb().resolve("share").resolve(name)));
        }
        script.append("\ndelete from global_priv where User='' or (User='root' and Host<>'localhost');\n");
        script.append("flush privileges;\ncreate user picasso@'127.0.0.1' identified by 'picasso';\n");
        IntStream.range(0, StackConfiguration.SHARDS)
                .filter(shard -> StackConfiguration.serverOf(shard) == server)
                .forEach(
                        shard -> script.append("create database picasso_%d character set utf8mb4;\n".formatted(shard)));
        // All schemas of this server, and those that tests make beside them.
        return script.append("grant all on *.* to picasso@'127.0.0.1';\n").toString();
    }

    /** Each server has temporary files of its own: in a shared directory two bootstraps trip over each other's names. */
    private List<String> program(Path data) {
        Path base = installation.mariadb();
        List<String> command =
                new ArrayList<>(List.of(base.resolve("bin/mariadbd").toString(), "--no-defaults"));
        if ("root".equals(System.getProperty("user.name"))) {
            command.add("--user=root"); // it refuses to run as root unless told to
        }
        command.addAll(List.of(
                "--basedir=" + base,
                "--lc-messages-dir=" + base.resolve("share"),
                "--datadir=" + data,
                "--tmpdir=" + home.data(name() + "/tmp")));
        return command;
    }

    @Override
    public Launch launch() {
        List<String> command = new ArrayList<>(program(data()));
        command.addAll(List.of(
                "--port=" + port,
                "--bind-address=127.0.0.1",
                "--socket=mysql.sock", // below the data directory; an absolute path can be too long for a socket
                "--pid-file=" + data().resolve("mysql.pid"),
                "--skip-name-resolve",
                "--skip-ssl", // with it, ten seconds until ready
                "--character-set-server=utf8mb4",
                "--transaction-isolation=READ-COMMITTED",
                "--innodb-buffer-pool-size=64M",
                "--innodb-log-file-size=24M",
                "--innodb-flush-log-at-trx-commit=1",
                "--max-connections=300",
                "--performance-schema=OFF",
                "--skip-log-bin"));
        return new Launch(command, Map.of(), data());
    }

    @Override
    public @Nullable String notReadyBecause() {
        return Probe.greetsLikeMySql(port) ? null : "its tables";
    }

    private static void makeExecutable(Path programs) throws IOException {
        try (Stream<Path> files = Files.list(programs)) {
            for (Path file : files.toList()) {
                if (!Files.isExecutable(file) && !file.toFile().setExecutable(true)) {
                    throw new IOException("Cannot be made executable: " + file);
                }
            }
        }
    }
}
