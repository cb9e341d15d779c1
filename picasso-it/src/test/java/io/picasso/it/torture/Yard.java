package io.picasso.it.torture;

import com.fasterxml.jackson.databind.JsonNode;
import io.picasso.devstack.Ports;
import io.picasso.devstack.Stack;
import io.picasso.devstack.client.Api;
import io.picasso.it.torture.check.Evidence;
import io.picasso.it.torture.check.Evidence.Recorded;
import io.picasso.it.torture.check.Finding;
import io.picasso.it.torture.check.Invariant;
import io.picasso.it.torture.check.Shards;
import io.picasso.it.torture.work.Buyer;
import io.picasso.it.torture.work.Citizen;
import io.picasso.it.torture.work.Trader;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;

/** A stack of its own in which things may stay broken, and what the plants need there. */
final class Yard implements AutoCloseable {
    private final Stack stack;
    private final Torment torment;
    private final SplittableRandom random = new SplittableRandom(7);

    private Yard(Stack stack) throws IOException {
        this.stack = stack;
        this.torment = new Torment(stack, line -> System.out.println("torture: " + line));
    }

    static Yard open() throws IOException, InterruptedException {
        Path home = Files.createTempDirectory(
                Files.createDirectories(Path.of(System.getProperty("picasso.it.home"))), "yard-");
        Stack stack = Stack.in(home, Ports.free());
        Runtime.getRuntime().addShutdownHook(new Thread(stack::close, "stop the yard"));
        stack.start();
        return new Yard(stack);
    }

    Torment torment() {
        return torment;
    }

    Stack stack() {
        return stack;
    }

    Shards shards() {
        return torment.witness().shards();
    }

    Trader trader() {
        return new Trader(torment.city(), torment.chronicle(), random.split());
    }

    Buyer buyer() {
        return new Buyer(torment.chronicle(), random.split());
    }

    /** A new picture that is for sale. */
    JsonNode picture() {
        return trader().upload().orElseThrow();
    }

    /** Waits until an order can be paid. */
    void await(Citizen citizen, String order) {
        if (Buyer.page(citizen, order).isEmpty()) {
            throw new IllegalStateException("Order " + order + " cannot be paid.");
        }
    }

    /** Somebody who does not own a picture. */
    Citizen anotherThanOwnerOf(JsonNode picture) {
        String owner = picture.required("owner").required("handle").asText();
        return torment.city().citizens().stream()
                .filter(citizen -> !citizen.handle().equals(owner))
                .findFirst()
                .orElseThrow();
    }

    /** The newest event of a name, on whatever shard. */
    Recorded last(String what) throws SQLException, IOException {
        return torment.witness().events().stream()
                .filter(event -> event.what().equals(what))
                .reduce((first, second) -> second)
                .orElseThrow();
    }

    /** The payment provider's interface, with the secret key. */
    Api provider() throws IOException {
        return Api.guest(URI.create(stack.address(Stack.STRIPE)))
                .with(stack.settings().getOrDefault("picasso.stripe.secret-key", ""));
    }

    /** Plants a named fault of the product; the answer takes it away. */
    Plant.Undo plant(String fault) throws IOException {
        Path file = stack.home().faultFile().resolveSibling("planted");
        Files.writeString(file, fault);
        return () -> Files.delete(file);
    }

    /** What is wrong now, by invariant. */
    Map<Invariant, Set<Finding>> findings() throws SQLException, IOException {
        Evidence evidence = torment.evidence();
        Map<Invariant, Set<Finding>> findings = new EnumMap<>(Invariant.class);
        Invariant.judge(evidence)
                .forEach(verdict -> findings.put(verdict.invariant(), new HashSet<>(verdict.findings())));
        return findings;
    }

    /** The invariants that find something now which they did not find before. */
    static List<Invariant> news(Map<Invariant, Set<Finding>> before, Map<Invariant, Set<Finding>> now) {
        List<Invariant> news = new ArrayList<>();
        now.forEach((invariant, findings) -> {
            if (!before.getOrDefault(invariant, Set.of()).containsAll(findings)) {
                news.add(invariant);
            }
        });
        return news;
    }

    @Override
    public void close() {
        torment.close();
        stack.close();
    }
}
