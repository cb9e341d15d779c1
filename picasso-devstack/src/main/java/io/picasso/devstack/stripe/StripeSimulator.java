package io.picasso.devstack.stripe;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The simulator as a process: runs until it is stopped. */
@Command(name = "stripe", description = "A stand-in for Stripe, for development only.", mixinStandardHelpOptions = true)
public final class StripeSimulator implements Callable<Integer> {
    @Option(names = "--port", required = true, description = "The port on the loopback interface.")
    private int port;

    @Option(names = "--home", required = true, description = "The directory of its journal.")
    private Path home = Path.of(".");

    @Option(names = "--webhook-url", required = true, description = "Where its events are sent to.")
    private URI webhookUrl = URI.create("http://127.0.0.1/");

    @Option(names = "--webhook-secret", required = true, description = "What its events are signed with.")
    private String webhookSecret = "";

    @Option(names = "--secret-key", required = true, description = "The API key that it accepts.")
    private String secretKey = "";

    @Override
    @SuppressWarnings("try") // The server is held open until the process ends.
    public Integer call() throws Exception {
        StripeServer.Settings settings = new StripeServer.Settings(port, home, webhookUrl, webhookSecret, secretKey);
        try (StripeServer server = new StripeServer(settings, Clock.systemUTC())) {
            System.out.println("Stripe simulator at " + server.base());
            new CountDownLatch(1).await();
        }
        return 0;
    }

    /** Runs until the process is stopped. */
    public static void main(String[] arguments) {
        System.exit(new CommandLine(new StripeSimulator()).execute(arguments));
    }
}
