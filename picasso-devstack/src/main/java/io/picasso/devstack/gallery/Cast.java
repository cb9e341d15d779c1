package io.picasso.devstack.gallery;

import io.picasso.devstack.client.Answer;
import io.picasso.devstack.client.Api;
import io.picasso.devstack.client.Person;
import io.picasso.devstack.client.Town;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/** The people of the demo, who get their accounts when they first appear and log in again before their tokens run out. */
final class Cast {
    /** Of all demo accounts. */
    static final String PASSWORD = "picasso-demo";

    private static final Duration GOOD_FOR = Duration.ofMinutes(5);
    private static final int ATTEMPTS = 10;
    private static final int UNAVAILABLE = 503;
    private static final int THROTTLED = 429;

    private final Town town;
    private final Map<String, Entrance> entrances = new HashMap<>();

    Cast(URI site, URI inbox) {
        town = new Town(site, inbox);
    }

    private record Entrance(Person person, Instant at) {}

    /** A guest. */
    Api guest() {
        return town.guest();
    }

    /** Somebody who is logged in. */
    Person enter(String handle, String name) {
        Entrance entrance = entrances.get(handle);
        if (entrance == null || Instant.now().isAfter(entrance.at.plus(GOOD_FOR))) {
            entrance = new Entrance(town.find(handle, name, PASSWORD), Instant.now());
            entrances.put(handle, entrance);
        }
        return entrance.person;
    }

    /** Asks again, for a while, when a part of the site is down or overwhelmed. */
    static Answer patiently(Supplier<Answer> question) throws InterruptedException {
        Answer answer = question.get();
        for (int i = 1; i < ATTEMPTS && (answer.status() == UNAVAILABLE || answer.status() == THROTTLED); i++) {
            Thread.sleep(Duration.ofSeconds(
                    answer.headers().firstValueAsLong("Retry-After").orElse(1)));
            answer = question.get();
        }
        return answer;
    }
}
