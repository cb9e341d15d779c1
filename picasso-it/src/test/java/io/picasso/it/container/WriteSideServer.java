package io.picasso.it.container;

import io.picasso.devstack.Installation;
import io.picasso.devstack.Ports;
import io.picasso.devstack.Stack;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jboss.arquillian.container.spi.Container;
import org.jboss.arquillian.container.spi.ContainerRegistry;
import org.jboss.arquillian.container.spi.event.container.AfterStop;
import org.jboss.arquillian.container.spi.event.container.BeforeStart;
import org.jboss.arquillian.core.api.annotation.Observes;
import org.jboss.arquillian.core.spi.LoadableExtension;
import org.jspecify.annotations.Nullable;

/**
 * Gives Arquillian a server of its own, with databases and a broker of its own, so that the site that other tests share is not
 * disturbed: a second relay would take over the site's outbox.
 */
public final class WriteSideServer implements LoadableExtension {
    @Override
    public void register(ExtensionBuilder builder) {
        builder.observer(Lifecycle.class);
    }

    /** Follows the life of the container. */
    public static final class Lifecycle {
        private @Nullable Stack stack;

        /** Lays the server directory ready as soon as the container is known. */
        public void configure(@Observes ContainerRegistry registry) throws IOException {
            Path home = Files.createTempDirectory(
                    Files.createDirectories(Path.of(System.getProperty("picasso.it.home"))), "container-");
            Stack own = Stack.in(home, Ports.free());
            stack = own;
            ServerDirectory server = new ServerDirectory(Installation.found(), own);
            server.compose();
            for (Container<?> container : registry.getContainers()) {
                container
                        .getContainerConfiguration()
                        .property("wlpHome", Installation.found().liberty().toString())
                        .property("usrDir", own.home().liberty().toString())
                        .property("serverName", server.name())
                        .property("httpPort", Integer.toString(own.ports().http()));
            }
        }

        /** The write side needs its shards at once, and the broker to send to. */
        public void startParts(@Observes BeforeStart event) throws InterruptedException {
            Stack own = stack;
            if (own != null) {
                Runtime.getRuntime().addShutdownHook(new Thread(own::close, "stop the parts of the container test"));
                own.start(Stack.MYSQL_0, Stack.MYSQL_1, Stack.KAFKA);
            }
        }

        /** Frees the machine for the tests that follow. */
        public void stopParts(@Observes AfterStop event) {
            Stack own = stack;
            if (own != null) {
                own.close();
            }
        }
    }
}
