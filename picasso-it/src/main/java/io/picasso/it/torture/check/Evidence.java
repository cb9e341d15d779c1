package io.picasso.it.torture.check;

import com.fasterxml.jackson.databind.JsonNode;
import io.picasso.it.torture.work.Deed;
import java.util.List;
import java.util.Map;

/**
 * Everything that can be known of the site at one moment of quiet.
 *
 * @param events all events of all shards, each stream in the order of its versions
 * @param waiting the streams that still have something in an outbox
 * @param payments the rows of the payments
 * @param ledger the rows of the books
 * @param provider what the payment provider says
 * @param views what the document store shows
 * @param objects size of each stored object by {@code bucket/key}
 * @param visits who was let to which original
 * @param deeds what the clients did and what they were told
 */
public record Evidence(
        List<Recorded> events,
        List<String> waiting,
        List<PaymentLine> payments,
        List<LedgerLine> ledger,
        Provider provider,
        Views views,
        Map<String, Long> objects,
        List<Visit> visits,
        List<Deed> deeds) {

    /** An event as it stands in a shard. */
    public record Recorded(int shard, String stream, long version, String name, JsonNode body) {
        /** Which kind of thing it tells of. */
        public String noun() {
            return stream.substring(0, stream.indexOf('-'));
        }

        /** Which one. */
        public String key() {
            return stream.substring(stream.indexOf('-') + 1);
        }

        /** The name without its version, such as {@code picture.sold}. */
        public String what() {
            return name.replaceFirst("\\.v\\d+$", "");
        }
    }

    /** A payment's row. */
    public record PaymentLine(String order, String state, boolean due, String picture, long amount, String currency) {}

    /** A line of the books. */
    public record LedgerLine(String id, String order, String kind, String account, long amount, String currency) {}

    /** Money that the provider moved or held for an order. */
    public record Movement(String intent, String order, long amount, String currency) {}

    /** A page of the provider, on which somebody could, can or could have paid. */
    public record Page(String id, String order, String status) {}

    /** The provider's books. */
    public record Provider(
            List<Movement> authorisations,
            List<Movement> captures,
            List<Movement> refunds,
            List<Movement> voids,
            List<Page> pages) {}

    /**
     * The documents by id.
     *
     * @param balances what each order changed of somebody's balance
     * @param bookings the lines of all statements
     */
    public record Views(
            Map<String, JsonNode> pictures,
            Map<String, JsonNode> orders,
            List<JsonNode> history,
            Map<String, JsonNode> balances,
            Map<String, JsonNode> bookings) {}

    /** Somebody's attempt to open an original: the status of the answer. */
    public record Visit(String picture, String account, int status) {}
}
