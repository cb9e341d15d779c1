package io.picasso.devstack.parts;

import io.picasso.devstack.Home;
import io.picasso.devstack.Installation;
import io.picasso.devstack.Launch;
import io.picasso.devstack.Part;
import io.picasso.devstack.Ports;
import io.picasso.devstack.Probe;
import io.picasso.devstack.StackConfiguration;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** An S3 server that verifies signatures, over a directory; a bucket is a directory in it. */
public final class S3Part implements Part {

    private final Installation installation;
    private final Home home;
    private final Ports ports;

    /** The object store of a stack. */
    public S3Part(Installation installation, Home home, Ports ports) {
        this.installation = installation;
        this.home = home;
        this.ports = ports;
    }

    @Override
    public String name() {
        return "s3";
    }

    @Override
    public String address() {
        return "http://127.0.0.1:" + ports.s3();
    }

    @Override
    public Map<String, Integer> ports() {
        return Map.of("S3", ports.s3());
    }

    private Path properties() {
        return home.data(name()).resolve("s3proxy.properties");
    }

    @Override
    public void prepare() throws IOException {
        Map<String, String> settings = new StackConfiguration(home, ports).settings();
        Path files = home.data(name()).resolve("files");
        for (String bucket : List.of("originals", "public")) {
            Path directory = Files.createDirectories(
                    files.resolve(settings.getOrDefault("picasso.s3." + bucket + "-bucket", bucket)));
            // The server takes a directory that others may read for a bucket that anybody may list.
            Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwx------"));
        }
        Properties s3 = new Properties();
        s3.putAll(Map.of(
                "s3proxy.endpoint",
                address(),
                "s3proxy.authorization",
                "aws-v2-or-v4",
                "s3proxy.identity",
                settings.getOrDefault("picasso.s3.access-key", ""),
                "s3proxy.credential",
                settings.getOrDefault("picasso.s3.secret-key", ""),
                "jclouds.provider",
                "filesystem-nio2",
                "jclouds.filesystem.basedir",
                files.toString(),
                "jclouds.identity",
                "unused",
                "jclouds.credential",
                "unused"));
        StringWriter text = new StringWriter();
        s3.store(text, "written by the launcher");
        writeForOwnerOnly(properties(), text.toString());
    }

    private static void writeForOwnerOnly(Path file, String text) throws IOException {
        Files.deleteIfExists(file);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, text);
    }

    @Override
    public Launch launch() {
        List<String> command = new ArrayList<>(installation.smallJvm(128));
        command.addAll(List.of(
                "-DLOG_LEVEL=warn",
                "-jar",
                installation.s3proxy().toString(),
                "--properties",
                properties().toString()));
        return new Launch(command, Map.of(), home.data(name()));
    }

    @Override
    public @Nullable String notReadyBecause() {
        return Probe.get(address()).status() == 0 ? "its port" : null;
    }
}
