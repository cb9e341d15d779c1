package io.picasso.it.torture.check;

import io.picasso.it.torture.check.Evidence.Recorded;
import io.picasso.it.torture.work.Deed;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What a client was told has happened has happened, once; streams count 1, 2, 3; nothing waits in an outbox. */
final class NothingLost {
    private NothingLost() {}

    static void check(Stories stories, Tally tally) {
        Map<String, List<Recorded>> streams = stories.evidence().events().stream()
                .collect(Collectors.groupingBy(Recorded::stream, TreeMap::new, Collectors.toList()));
        streams.forEach((stream, events) -> positions(stream, events, tally));
        for (String waiting : stories.evidence().waiting()) {
            tally.require(false, waiting, "still waits in an outbox");
        }
        stories.evidence().deeds().stream()
                .filter(deed -> deed.outcome() == Deed.Outcome.OK)
                .forEach(deed -> acknowledged(deed, streams, tally));
        keys(stories.evidence().deeds(), tally);
    }

    /** Once a key has had its yes, it has the same yes for ever. */
    private static void keys(List<Deed> deeds, Tally tally) {
        Map<String, String> orders = new HashMap<>();
        deeds.stream()
                .filter(deed -> deed.kind() == Deed.Kind.PLACE)
                .sorted(Comparator.comparing(Deed::at))
                .forEach(deed -> {
                    String about = "key " + deed.key();
                    if (deed.outcome() == Deed.Outcome.OK) {
                        String first = orders.computeIfAbsent(deed.key(), key -> deed.subject());
                        tally.same(deed.subject(), first, about, "the order");
                    } else if (deed.outcome() == Deed.Outcome.REFUSED) {
                        tally.require(
                                !orders.containsKey(deed.key()), about, "was good and is refused: " + deed.told());
                    }
                });
    }

    private static void positions(String stream, List<Recorded> events, Tally tally) {
        Set<Long> versions = new HashSet<>();
        long last = 0;
        for (Recorded event : events) {
            tally.require(versions.add(event.version()), stream, "version " + event.version() + " is there twice");
            last = Math.max(last, event.version());
        }
        tally.same((long) versions.size(), last, stream, "the number of its versions");
        long shards = events.stream().mapToInt(Recorded::shard).distinct().count();
        tally.same(shards, 1L, stream, "the number of its shards");
    }

    private static void acknowledged(Deed deed, Map<String, List<Recorded>> streams, Tally tally) {
        List<Recorded> events = streams.getOrDefault(deed.stream(), List.of());
        boolean there = deed.kind().events().isEmpty()
                || events.stream().anyMatch(event -> deed.kind().events().contains(event.what()) && tells(event, deed));
        tally.require(there, deed.stream(), "has no event for what was acknowledged: " + deed);
    }

    private static boolean tells(Recorded event, Deed deed) {
        return deed.kind() != Deed.Kind.REPRICE
                || event.body().path("price").path("amount").asLong() == deed.amount();
    }
}
