package io.picasso.it.container;

import io.picasso.devstack.Installation;
import io.picasso.devstack.Stack;
import io.picasso.devstack.parts.Trees;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/**
 * A Liberty server with the project's own configuration, but for what Arquillian needs: it deploys an application of its own by
 * writing into {@code server.xml}, and watches over JMX how that goes.
 *
 * @param installation where the configuration and the driver are
 * @param stack the parts that the server is to use
 */
record ServerDirectory(Installation installation, Stack stack) {
    /** Unlike that of any other server on the machine: the adapter finds its process by this name. */
    String name() {
        return "arquillian-" + stack.ports().http();
    }

    /** Writes everything that the server reads. */
    void compose() throws IOException {
        Path server = stack.home().liberty().resolve("servers").resolve(name());
        Files.createDirectories(server.resolve("apps"));
        Trees.copy(installation.libertyConfiguration(), server);
        Trees.copy(installation.drivers(), server.resolve("jdbc"));
        Path description = server.resolve("server.xml");
        Files.writeString(description, adapted(Files.readString(description)));
        Files.writeString(server.resolve("server.env"), "JAVA_HOME=" + System.getProperty("java.home") + "\n");
        writeSettings(server.resolve("bootstrap.properties"));
    }

    private static String adapted(String description) {
        String adapted = description
                .replaceAll("(?s)<enterpriseApplication .*?</enterpriseApplication>", "")
                .replace(
                        "<config updateTrigger=\"mbean\"/>",
                        "<config updateTrigger=\"polled\" monitorInterval=\"500ms\"/>")
                .replace("</featureManager>", "<feature>localConnector-1.0</feature></featureManager>");
        if (adapted.contains("picasso.ear") || !adapted.contains("polled") || !adapted.contains("localConnector")) {
            throw new IllegalStateException("server.xml has changed its form; this class has to follow.");
        }
        return adapted;
    }

    private void writeSettings(Path file) throws IOException {
        Properties settings = new Properties();
        settings.putAll(stack.settings());
        settings.setProperty("picasso.node", name());
        settings.setProperty("picasso.http.host", "127.0.0.1");
        settings.setProperty("picasso.http.port", Integer.toString(stack.ports().http()));
        try (Writer writer = Files.newBufferedWriter(file)) {
            settings.store(writer, null);
        }
    }
}
