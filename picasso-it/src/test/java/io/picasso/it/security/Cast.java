package io.picasso.it.security;

import com.fasterxml.jackson.databind.JsonNode;
import io.picasso.devstack.client.Api;
import io.picasso.devstack.client.Person;
import io.picasso.it.Site;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.awaitility.Awaitility;

/**
 * Everybody who tries a door, and what they have: an artist with an offer, a buyer with a paid and with a refunded order.
 *
 * @param artist made the pictures, and sold two of them
 * @param buyer has the orders
 * @param member has nothing
 * @param other has a picture of their own
 * @param offer a picture of the artist that is for sale
 * @param order the buyer's, completed
 * @param refunded the buyer's, with the money back
 * @param again who had to sign in again meanwhile, by handle
 */
record Cast(
        Person artist,
        Person buyer,
        Person member,
        Person other,
        Person moderator,
        Person administrator,
        JsonNode offer,
        String order,
        String refunded,
        Map<String, Person> again) {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final class Holder {
        private static final Cast CAST = gather(Site.running());
    }

    /** The people, gathered by whoever asks first. */
    static Cast gathered() {
        return Holder.CAST;
    }

    private static Cast gather(Site site) {
        Person administrator = site.town().find("admin", "The administrator", Site.PASSWORD);
        Person moderator = site.somebody("moderator");
        administrator
                .api()
                .put("/api/roles/moderator/" + moderator.handle(), Map.of())
                .expect(204);
        Awaitility.await().atMost(PATIENCE).until(() -> roles(moderator.api()).contains("moderator"));
        Person artist = site.somebody("artist");
        Person buyer = site.somebody("buyer");
        Person other = site.somebody("other");
        byte[] file = Site.sample("dotnet-280.png");
        other.offer(file, "Somebody else's", 700);
        JsonNode paid = buyer.buy(artist.offer(file, "Bought", 500), PATIENCE);
        return new Cast(
                artist,
                buyer,
                site.somebody("member"),
                other,
                moderator,
                administrator,
                artist.offer(file, "For sale", 600),
                paid.required("id").asText(),
                refunded(artist, buyer, file),
                new ConcurrentHashMap<>());
    }

    private static String refunded(Person artist, Person buyer, byte[] file) {
        String order = buyer.buy(artist.offer(file, "Brought back", 550), PATIENCE)
                .required("id")
                .asText();
        buyer.api()
                .post("/api/orders/" + order + "/refund", Map.of("reason", "It does not fit."))
                .expect(202);
        artist.api()
                .put("/api/sales/" + order + "/refund", Map.of("decision", "accept"))
                .expect(204);
        buyer.await(order, PATIENCE, "REFUNDED");
        return order;
    }

    /** The roles of whoever asks. */
    static String roles(Api api) {
        return api.get("/api/me").expect(200).json().required("roles").toString();
    }

    /** Somebody of a kind. */
    Api as(Kind kind, Site site, Person owner) {
        return switch (kind) {
            case NOBODY -> site.guest();
            case MEMBER -> signedIn(site, member).api();
            case OWNER -> signedIn(site, owner).api();
            case OTHER_MEMBER -> signedIn(site, other).api();
            case MODERATOR -> signedIn(site, moderator).api();
            case ADMINISTRATOR -> signedIn(site, administrator).api();
        };
    }

    /** The same person, signed in again if one of the tries logged them out. */
    Person signedIn(Site site, Person person) {
        Person known = again.getOrDefault(person.handle(), person);
        if (known.api().get("/api/me").status() != 200) {
            known = site.town().logIn(person.handle(), Site.PASSWORD);
            again.put(person.handle(), known);
        }
        return known;
    }

    /** The kinds of people; whoever changes things comes last. */
    enum Kind {
        NOBODY,
        MEMBER,
        OTHER_MEMBER,
        MODERATOR,
        ADMINISTRATOR,
        OWNER
    }
}
