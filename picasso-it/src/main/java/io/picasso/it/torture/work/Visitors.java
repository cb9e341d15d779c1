package io.picasso.it.torture.work;

import io.picasso.devstack.client.Api;
import io.picasso.it.torture.check.Evidence.Recorded;
import io.picasso.it.torture.check.Evidence.Visit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Knock at originals: everybody who ever had to do with a picture, and a stranger. */
public final class Visitors {
    private static final int MOST = 60;

    private final City city;
    private final Map<String, Long> seen = new LinkedHashMap<>();

    /** Visitors from a city. */
    public Visitors(City city) {
        this.city = city;
    }

    /** Visits pictures that have changed since the last time, a bounded number of them, those that changed hands first. */
    public List<Visit> visit(List<Recorded> events) {
        Map<String, Set<String>> people = new LinkedHashMap<>();
        Map<String, Long> versions = new LinkedHashMap<>();
        for (Recorded event : events) {
            if (event.noun().equals("picture")) {
                versions.merge(event.key(), event.version(), Math::max);
                Set<String> known = people.computeIfAbsent(event.key(), key -> new LinkedHashSet<>());
                for (String role : List.of("creator", "seller", "buyer")) {
                    known.add(event.body().path(role).asText());
                }
                if (event.what().equals("picture.deleted")) {
                    versions.remove(event.key());
                }
            }
        }
        List<Visit> visits = new ArrayList<>();
        versions.entrySet().stream()
                .filter(picture -> seen.getOrDefault(picture.getKey(), 0L) < picture.getValue())
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .limit(MOST)
                .forEach(picture -> {
                    seen.put(picture.getKey(), picture.getValue());
                    knock(picture.getKey(), people.getOrDefault(picture.getKey(), Set.of()), visits);
                });
        return visits;
    }

    private void knock(String picture, Set<String> accounts, List<Visit> visits) {
        for (String account : accounts) {
            city.ofAccount(account).ifPresent(citizen -> visits.add(visit(picture, account, citizen.api())));
        }
        visits.add(visit(picture, city.stranger().account(), city.stranger().api()));
    }

    private static Visit visit(String picture, String account, Api api) {
        return new Visit(
                picture,
                account,
                api.get("/api/pictures/" + picture + "/original").status());
    }
}
