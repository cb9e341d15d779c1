package io.picasso.it;

import com.fasterxml.jackson.databind.JsonNode;
import io.picasso.devstack.Ports;
import io.picasso.devstack.Stack;
import io.picasso.devstack.StackConfiguration;
import io.picasso.devstack.client.Api;
import io.picasso.devstack.client.Person;
import io.picasso.devstack.client.Town;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;

/**
 * The running site that all integration tests share: started once, empty, on free ports, and stopped with the test run. Tests
 * keep apart by making people and pictures of their own.
 */
public final class Site {
    /** The password of everybody here. */
    public static final String PASSWORD = "a picture a day";

    /** What the provider did is asked for more often than usual, so that no test waits a minute for it. */
    private static final String JVM_OPTIONS = "picasso.jvm-options";

    private static final AtomicInteger PEOPLE = new AtomicInteger();

    private final Stack stack;
    private final Town town;

    private Site(Stack stack) {
        this.stack = stack;
        this.town =
                new Town(URI.create("http://127.0.0.1:" + stack.ports().http()), URI.create(stack.address(Stack.MAIL)));
    }

    private static final class Holder {
        private static final Site SITE = start();
    }

    /** The site, started by whoever asks first. */
    public static Site running() {
        return Holder.SITE;
    }

    private static Site start() {
        try {
            Path home = Files.createTempDirectory(
                    Files.createDirectories(Path.of(System.getProperty("picasso.it.home"))), "site-");
            Stack stack = Stack.in(home, Ports.free());
            Runtime.getRuntime().addShutdownHook(new Thread(stack::close, "stop the site"));
            start(stack);
            return new Site(stack);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while the site started.", e);
        }
    }

    /** Starts parts, and servers always with the same options. */
    public static void start(Stack stack, String... parts) throws InterruptedException {
        System.setProperty(
                JVM_OPTIONS,
                "-Dpicasso.payments.reconcile=PT5S -Dpicasso.notifications.digest-poll=PT2S "
                        + String.join(" ", providers(liarsPort(stack))));
        try {
            stack.start(parts);
        } finally {
            System.clearProperty(JVM_OPTIONS);
        }
    }

    /** Besides those of the stack, a provider that tests play themselves, and one that nobody plays. */
    private static List<String> providers(int port) {
        return List.of(
                "-Dpicasso.providers=google,facebook,liar,gone",
                "-Dpicasso.providers.liar.issuer=http://127.0.0.1:" + port,
                "-Dpicasso.providers.liar.client-id=picasso-of-liar",
                "-Dpicasso.providers.liar.client-secret=development-liar",
                "-Dpicasso.providers.gone.issuer=http://127.0.0.1:1",
                "-Dpicasso.providers.gone.client-id=picasso-of-gone",
                "-Dpicasso.providers.gone.client-secret=development-gone");
    }

    /** Where the provider listens that tests play; the third node's place, which nobody takes here. */
    private static int liarsPort(Stack stack) {
        return stack.ports().http() + 2;
    }

    /** The same. */
    public int liarsPort() {
        return liarsPort(stack);
    }

    /** Its servers. */
    public Stack stack() {
        return stack;
    }

    /** Its people. */
    public Town town() {
        return town;
    }

    /** A guest. */
    public Api guest() {
        return town.guest();
    }

    /** Somebody new with an account. */
    public Person somebody(String role) {
        String handle = role + PEOPLE.incrementAndGet();
        return town.settle(handle, role + " of the tests", PASSWORD);
    }

    /** Several people, settled side by side. */
    public List<Person> people(String role, int count) {
        List<Future<Person>> futures = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            for (int i = 0; i < count; i++) {
                futures.add(threads.submit(() -> somebody(role)));
            }
        }
        return futures.stream().map(Future::resultNow).toList();
    }

    /** What the provider's simulator knows about money. */
    public JsonNode ledger() {
        return Api.guest(URI.create(stack.address(Stack.STRIPE)))
                .get("/ledger")
                .expect(200)
                .json();
    }

    /** How many entries of a kind the simulator's ledger has for an order or a picture. */
    public long entries(String kind, String id) {
        return ledger().required(kind)
                .valueStream()
                .filter(entry -> entry.required("metadata").toString().contains(id))
                .count();
    }

    /** A connection to a shard, past the application. */
    public Connection shard(int shard) throws SQLException, IOException {
        String url = stack.settings().get("picasso.mysql.shard-" + shard + ".url");
        return DriverManager.getConnection(url, "picasso", "picasso");
    }

    /** How many logical shards there are. */
    public static int shards() {
        return StackConfiguration.SHARDS;
    }

    /** A photograph. */
    public static byte[] sample(String name) {
        try {
            return Files.readAllBytes(Path.of(System.getProperty("picasso.samples"), name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits until the server has died of what {@link #haltAt} ordered, and starts it again. */
    public void awaitDeathAndRestart() throws InterruptedException {
        Awaitility.await()
                .atMost(Duration.ofSeconds(120))
                .until(() -> stack.process(Stack.LIBERTY).isEmpty()
                        && Ports.isFree(stack.ports().http()));
        start(stack, Stack.LIBERTY);
    }

    /** Lets the server halt, as kill -9 does, when it next reaches an instant. */
    public void haltAt(String instant) {
        try {
            Files.writeString(stack.home().faultFile(), instant);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
