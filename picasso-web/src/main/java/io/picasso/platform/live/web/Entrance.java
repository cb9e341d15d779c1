package io.picasso.platform.live.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Counts the connections of each person, and of the guests of each address, on this node. Thread-safe. */
@ApplicationScoped
public class Entrance {
    private final ConcurrentMap<String, Integer> inside = new ConcurrentHashMap<>();

    /** Two windows full of tabs. */
    @Inject
    @ConfigProperty(name = "picasso.live.connections-of-one-person", defaultValue = "24")
    private int mostOfOnePerson;

    /** Many people share an address, behind a router. */
    @Inject
    @ConfigProperty(name = "picasso.live.guests-of-one-address", defaultValue = "200")
    private int mostOfOneAddress;

    /** Whether there is room for one more. Whoever is admitted must be released. */
    boolean admit(Visitor visitor) {
        int most = visitor.account() == null ? mostOfOneAddress : mostOfOnePerson;
        int now = inside.merge(visitor.payer(), 1, Integer::sum);
        if (now > most) {
            release(visitor);
        }
        return now <= most;
    }

    /** Makes room. */
    void release(Visitor visitor) {
        inside.computeIfPresent(
                visitor.payer(),
                (payer, count) ->
                        Optional.of(count - 1).filter(left -> left > 0).orElse(null));
    }
}
