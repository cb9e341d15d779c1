package io.picasso.devstack.stripe;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Stripe's lists: newest first, a page at a time, and its way of expanding ids into objects. */
final class Listing {
    private static final List<String> FILTERS = List.of("payment_intent", "status", "charge", "type", "source");

    private final Store store;

    Listing(Store store) {
        this.store = store;
    }

    ObjectNode page(String kind, String url, FormParameters parameters) {
        Long wanted = parameters.number("limit");
        long limit = wanted == null ? 10 : wanted;
        if (limit < 1 || limit > 100) {
            throw StripeRefusal.invalid("parameter_invalid_integer", "Limit must be between 1 and 100.", "limit");
        }
        List<ObjectNode> found = after(store.newestFirst(kind), kind, parameters)
                .filter(matching(parameters))
                .limit(limit + 1)
                .toList();
        ObjectNode page = Json.object().put("object", "list").put("url", url).put("has_more", found.size() > limit);
        ArrayNode data = page.putArray("data");
        found.stream().limit(limit).forEach(document -> data.add(Json.wire(document)));
        return page;
    }

    private Stream<ObjectNode> after(Stream<ObjectNode> all, String kind, FormParameters parameters) {
        String start = parameters.text("starting_after");
        if (start == null) {
            return all;
        }
        store.get(kind, start);
        return all.dropWhile(document -> !document.path("id").asText().equals(start))
                .skip(1);
    }

    private static Predicate<ObjectNode> matching(FormParameters parameters) {
        Predicate<ObjectNode> all = document -> true;
        for (String filter : FILTERS) {
            String wanted = parameters.text(filter);
            if (wanted != null) {
                all = all.and(document -> document.path(filter).asText().equals(wanted));
            }
        }
        Set<String> types = Set.copyOf(parameters.texts("types"));
        if (!types.isEmpty()) {
            all = all.and(document -> types.contains(document.path("type").asText()));
        }
        return all.and(created(parameters.child("created")));
    }

    private static Predicate<ObjectNode> created(FormParameters range) {
        Long above = range.number("gt");
        Long from = range.number("gte");
        Long below = range.number("lt");
        Long to = range.number("lte");
        return document -> {
            long created = document.path("created").asLong();
            return (above == null || created > above)
                    && (from == null || created >= from)
                    && (below == null || created < below)
                    && (to == null || created <= to);
        };
    }

    /** Puts whole objects in place of the ids that the call named in {@code expand}. */
    ObjectNode expand(ObjectNode answer, FormParameters parameters) {
        parameters.texts("expand").forEach(path -> expand(answer, List.of(path.split("\\."))));
        return answer;
    }

    private void expand(ObjectNode answer, List<String> path) {
        if (path.getFirst().equals("data") && answer.get("data") instanceof ArrayNode items) {
            items.forEach(item -> expand((ObjectNode) item, path.subList(1, path.size())));
            return;
        }
        String name = path.getFirst();
        if (answer.path(name).isTextual()) {
            store.find(answer.path(name).asText()).ifPresent(found -> answer.set(name, Json.wire(found)));
        }
        if (path.size() > 1 && answer.get(name) instanceof ObjectNode child) {
            expand(child, path.subList(1, path.size()));
        }
    }
}
