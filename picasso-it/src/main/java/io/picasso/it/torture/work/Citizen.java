package io.picasso.it.torture.work;

import io.picasso.devstack.client.Api;
import io.picasso.devstack.client.Person;
import io.picasso.devstack.client.Town;
import io.picasso.devstack.client.UnexpectedAnswerException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;

/** Somebody who stays for the whole campaign and logs in again before the token runs out. Thread-safe. */
public final class Citizen {
    private static final String PASSWORD = "a picture a day";
    private static final Duration FRESH = Duration.ofMinutes(8);

    private final Town town;
    private final String handle;
    private final String account;
    private Person person;
    private Instant since;

    private Citizen(Town town, String handle) {
        this.town = town;
        this.handle = handle;
        this.person = town.settle(handle, handle + " of the campaign", PASSWORD);
        this.since = Instant.now();
        this.account =
                person.api().get("/api/me").expect(200).json().required("id").asText();
    }

    /** Settles somebody new. */
    public static Citizen settle(Town town, String handle) {
        return new Citizen(town, handle);
    }

    /** The public name. */
    public String handle() {
        return handle;
    }

    /** The account's id, as events and views name it. */
    public String account() {
        return account;
    }

    /**
     * The person with a token that is still good.
     *
     * @throws UncheckedIOException when the token has to be renewed and the site does not do it now
     */
    public synchronized Person person() {
        if (since.plus(FRESH).isBefore(Instant.now())) {
            try {
                person = town.logIn(handle, PASSWORD);
            } catch (UnexpectedAnswerException away) {
                throw new UncheckedIOException(new IOException("No token for " + handle, away));
            }
            since = Instant.now();
        }
        return person;
    }

    /** The interface as this person. */
    public Api api() {
        return person().api();
    }
}
