package io.picasso.it.torture.work;

import io.picasso.devstack.Stack;
import io.picasso.devstack.client.Api;
import io.picasso.devstack.client.Town;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** All citizens of the campaign, who buy from each other, and one stranger who never buys anything. */
public final class City {
    private final List<Citizen> citizens;
    private final Citizen stranger;
    private final Api guest;

    private City(List<Citizen> citizens, Citizen stranger, Api guest) {
        this.citizens = List.copyOf(citizens);
        this.stranger = stranger;
        this.guest = guest;
    }

    /** Settles so many citizens on a site. */
    public static City settle(Stack stack, int count) {
        Town town =
                new Town(URI.create("http://127.0.0.1:" + stack.ports().http()), URI.create(stack.address(Stack.MAIL)));
        List<Citizen> citizens = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            citizens.add(Citizen.settle(town, "citizen" + i));
        }
        return new City(citizens, Citizen.settle(town, "stranger"), town.guest());
    }

    /** Everybody who trades. */
    public List<Citizen> citizens() {
        return citizens;
    }

    /** Somebody who never bought anything. */
    public Citizen stranger() {
        return stranger;
    }

    /** Somebody without an account. */
    public Api guest() {
        return guest;
    }

    Citizen any(RandomGenerator random) {
        return citizens.get(random.nextInt(citizens.size()));
    }

    /** The citizen of an account. */
    public Optional<Citizen> ofAccount(String account) {
        return citizens.stream()
                .filter(citizen -> citizen.account().equals(account))
                .findFirst();
    }
}
