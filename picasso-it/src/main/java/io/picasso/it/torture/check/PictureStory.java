package io.picasso.it.torture.check;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.picasso.it.torture.check.Evidence.Recorded;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A picture as its events tell it, folded without the help of the product. Not thread-safe. */
final class PictureStory {
    private final String id;
    private long version;
    private JsonNode published = MissingNode.getInstance();
    private JsonNode price = MissingNode.getInstance();
    private String title = "";
    private boolean listed;
    private boolean visible;
    private int timesSold;
    private final Map<Integer, String> owners = new TreeMap<>();
    private final Map<Integer, JsonNode> offers = new TreeMap<>();
    private final List<Transfer> transfers = new ArrayList<>();

    /**
     * An edition that changed hands.
     *
     * @param back whether it went back to the one who had sold it
     * @param owner who had the edition just before
     */
    record Transfer(
            long version,
            String order,
            int edition,
            String from,
            String to,
            JsonNode price,
            boolean back,
            String owner) {}

    PictureStory(String id) {
        this.id = id;
    }

    /** Names that are not known here change the version and nothing else, unless they look like a transfer back. */
    void add(Recorded event) {
        version = event.version();
        JsonNode body = event.body();
        switch (event.what()) {
            case "picture.published" -> publish(body);
            case "picture.described" ->
                title = body.path("description").path("title").asText();
            case "picture.priced" -> price = body.path("price");
            case "picture.listed" -> listed = true;
            case "picture.unlisted" -> listed = false;
            case "picture.edition-offered" -> offers.put(body.path("edition").asInt(), body.path("price"));
            case "picture.edition-withdrawn" ->
                offers.remove(body.path("edition").asInt());
            case "picture.sold" -> sold(event);
            case "picture.reserved" -> version = event.version();
            case "picture.deleted" -> visible = false;
            default -> {
                if (body.hasNonNull("edition") && body.hasNonNull("buyer") && body.hasNonNull("seller")) {
                    returned(event);
                }
            }
        }
    }

    private void publish(JsonNode body) {
        published = body;
        price = body.path("price");
        title = body.path("description").path("title").asText();
        listed = body.path("forSale").asBoolean();
        visible = true;
        for (int edition = 1; edition <= editions(); edition++) {
            owners.put(edition, creator());
        }
    }

    private void sold(Recorded event) {
        JsonNode body = event.body();
        move(event, body.path("seller").asText(), body.path("buyer").asText(), false);
        timesSold++;
    }

    private void returned(Recorded event) {
        move(
                event,
                event.body().path("buyer").asText(),
                event.body().path("seller").asText(),
                true);
        timesSold--;
    }

    private void move(Recorded event, String from, String to, boolean back) {
        JsonNode body = event.body();
        int edition = body.path("edition").asInt();
        String before = owners.getOrDefault(edition, "nobody");
        transfers.add(new Transfer(
                event.version(), body.path("order").asText(), edition, from, to, body.path("price"), back, before));
        owners.put(edition, to);
        offers.remove(edition);
        if (editions() == 1 || !owners.containsValue(creator())) {
            listed = false;
        }
    }

    String id() {
        return id;
    }

    long version() {
        return version;
    }

    boolean exists() {
        return !published.isMissingNode();
    }

    String creator() {
        return published.path("creator").asText();
    }

    int editions() {
        return published.path("editions").asInt(1);
    }

    int royaltyPercent() {
        return published.path("royaltyPercent").asInt();
    }

    JsonNode files() {
        return published.path("files");
    }

    /** What is asked: by whoever offers the picture, else by the cheapest owner of a copy. */
    long amount() {
        JsonNode shown = listed
                ? price
                : offers.values().stream()
                        .min(Comparator.comparingLong(
                                offer -> offer.path("amount").asLong()))
                        .orElse(price);
        return shown.path("amount").asLong();
    }

    String title() {
        return title;
    }

    boolean forSale() {
        return visible && (listed || !offers.isEmpty());
    }

    boolean visible() {
        return visible;
    }

    int timesSold() {
        return timesSold;
    }

    /** The owner of each edition; the creator owns what was never sold. */
    Map<Integer, String> owners() {
        return owners;
    }

    List<Transfer> transfers() {
        return transfers;
    }

    /** The sale of an order, unless it went back later. */
    Optional<Transfer> standingSale(String order) {
        List<Transfer> moves = transfers.stream()
                .filter(transfer -> transfer.order().equals(order))
                .toList();
        return moves.isEmpty() || moves.getLast().back() ? Optional.empty() : Optional.of(moves.getLast());
    }
}
