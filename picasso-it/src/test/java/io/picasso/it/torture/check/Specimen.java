package io.picasso.it.torture.check;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.picasso.it.torture.check.Evidence.LedgerLine;
import io.picasso.it.torture.check.Evidence.Movement;
import io.picasso.it.torture.check.Evidence.Page;
import io.picasso.it.torture.check.Evidence.PaymentLine;
import io.picasso.it.torture.check.Evidence.Recorded;
import io.picasso.it.torture.check.Evidence.Visit;
import io.picasso.it.torture.work.Deed;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A small world in which all is well: ada made a picture, bob bought it (o1), cleo bought it from bob (o2), and dan came too
 * late (o3). A test spoils it in one place.
 */
final class Specimen {
    private static final ObjectMapper JSON = new ObjectMapper();

    final List<Recorded> events = new ArrayList<>();
    final List<String> waiting = new ArrayList<>();
    final List<PaymentLine> payments = new ArrayList<>();
    final List<LedgerLine> ledger = new ArrayList<>();
    final List<Movement> authorisations = new ArrayList<>();
    final List<Movement> captures = new ArrayList<>();
    final List<Movement> refunds = new ArrayList<>();
    final List<Movement> voids = new ArrayList<>();
    final List<Page> pages = new ArrayList<>();
    final Map<String, JsonNode> pictures = new HashMap<>();
    final Map<String, JsonNode> orders = new HashMap<>();
    final List<JsonNode> history = new ArrayList<>();
    final Map<String, JsonNode> balances = new HashMap<>();
    final Map<String, JsonNode> bookings = new HashMap<>();
    final Map<String, Long> objects = new HashMap<>();
    final List<Visit> visits = new ArrayList<>();
    final List<Deed> deeds = new ArrayList<>();

    Specimen() {
        picture();
        order("o1", "ada", "bob", 1_000);
        order("o2", "bob", "cleo", 2_000);
        late();
        views();
        objects.putAll(Map.of(
                "picasso-originals/p1/o.png", 77L, "picasso-public/p1/t.jpg", 9L, "picasso-public/p1/p.jpg", 20L));
        visits.add(new Visit("p1", "cleo", 303));
        visits.add(new Visit("p1", "bob", 403));
        visits.add(new Visit("p1", "stranger", 403));
    }

    Evidence evidence() {
        return new Evidence(
                events,
                waiting,
                payments,
                ledger,
                new Evidence.Provider(authorisations, captures, refunds, voids, pages),
                new Evidence.Views(pictures, orders, history, balances, bookings),
                objects,
                visits,
                deeds);
    }

    private void picture() {
        event("picture-p1", "picture.published.v1", """
                {"creator":"ada","description":{"title":"Weir"},"price":{"amount":1000,"currency":"USD"},
                 "forSale":true,"editions":1,"royaltyPercent":10,"files":{"originalKey":"p1/o.png",
                 "thumbnailKey":"p1/t.jpg","previewKey":"p1/p.jpg","bytes":77}}""");
        deed(Deed.Kind.UPLOAD, "p1", "", 1_000);
        reserved("o1", "ada", "bob", 1_000);
        sold("o1", "ada", "bob", 1_000);
        event("picture-p1", "picture.priced.v1", "{'price':{'amount':2000,'currency':'USD'}}");
        deed(Deed.Kind.REPRICE, "p1", "", 2_000);
        event("picture-p1", "picture.listed.v1", "{}");
        reserved("o2", "bob", "cleo", 2_000);
        sold("o2", "bob", "cleo", 2_000);
    }

    private void reserved(String order, String seller, String buyer, long price) {
        event("picture-p1", "picture.reserved.v1", deal(order, seller, buyer, price));
    }

    void sold(String order, String seller, String buyer, long price) {
        event("picture-p1", "picture.sold.v1", deal(order, seller, buyer, price));
        history.add(json("{'picture':'p1','version':%d,'what':'sold','buyer':'%s'}"
                .formatted(events.getLast().version(), buyer)));
    }

    private static String deal(String order, String seller, String buyer, long price) {
        return "{'order':'%s','edition':1,'seller':'%s','buyer':'%s','price':{'amount':%d,'currency':'USD'}}"
                .formatted(order, seller, buyer, price);
    }

    private void order(String id, String seller, String buyer, long price) {
        placed(id, buyer, price);
        event("order-" + id, "order.reserved.v1", "{'seller':'%s','edition':1}".formatted(seller));
        event("order-" + id, "order.authorised.v1", "{'paymentIntent':'pi_%s'}".formatted(id));
        event("order-" + id, "order.completed.v1", "{}");
        deed(Deed.Kind.PAY, id, "", 0);
        payments.add(new PaymentLine(id, "CAPTURED", false, "p1", price, "USD"));
        authorisations.add(new Movement("pi_" + id, id, price, "usd"));
        captures.add(new Movement("pi_" + id, id, price, "usd"));
        pages.add(new Page("cs_" + id, id, "complete"));
        long fee = price / 20;
        long royalty = seller.equals("ada") ? 0 : price / 10;
        book(id, 0, "provider", price);
        book(id, 1, "platform", -fee);
        book(id, 2, "seller:" + seller, fee + royalty - price);
        book(id, 3, "creator:ada", -royalty);
        credit(seller, id, "sale", price - fee - royalty);
        credit("ada", id, "royalty", royalty);
    }

    void credit(String account, String order, String share, long amount) {
        String part = account + "_" + order;
        event(
                "balance-" + part,
                "balance.credited.v1",
                "{'order':'%s','share':'%s','amount':{'amount':%d,'currency':'USD'}}".formatted(order, share, amount));
        long version = events.getLast().version();
        bookings.put(part + "@" + version, json("{'order':'%s','amount':%d}".formatted(order, amount)));
        JsonNode nothing = json("{'sums':['0 USD']}");
        String sum = balances.getOrDefault(part, nothing).path("sums").path(0).asText();
        long before = Long.parseLong(sum.split(" ")[0]);
        balances.put(part, json("{'version':%d,'sums':['%d USD']}".formatted(version, before + amount)));
    }

    private void placed(String id, String buyer, long price) {
        event(
                "order-" + id,
                "order.placed.v1",
                "{'buyer':'%s','picture':'p1','price':{'amount':%d,'currency':'USD'}}".formatted(buyer, price));
        deed(Deed.Kind.PLACE, id, "key-" + id, price);
    }

    private void late() {
        placed("o3", "dan", 1_000);
        event("order-o3", "order.cancelled.v1", "{'reason':'picture-gone'}");
        payments.add(new PaymentLine("o3", "VOIDED", false, "p1", 1_000, "USD"));
        order(
                "o3",
                json("{'version':2,'buyer':'dan','picture':'p1','amount':1000,'state':'CANCELLED',"
                        + "'reason':'picture-gone'}"));
    }

    private void views() {
        pictures.put(
                "p1",
                json("{'version':7,'title':'Weir','visible':true,'timesSold':2,'forSale':false,"
                        + "'amount':2000,'owner':'cleo','owners':['cleo']}"));
        order("o1", json("{'version':4,'buyer':'bob','picture':'p1','amount':1000,'state':'COMPLETED'}"));
        order("o2", json("{'version':4,'buyer':'cleo','picture':'p1','amount':2000,'state':'COMPLETED'}"));
    }

    void order(String id, JsonNode view) {
        orders.put(id, view);
    }

    void book(String order, int line, String account, long amount) {
        ledger.add(new LedgerLine(order + ".sale." + line, order, "sale", account, amount, "USD"));
    }

    void deed(Deed.Kind kind, String subject, String key, long amount) {
        deeds.add(new Deed(Instant.EPOCH, 1, "somebody", kind, subject, key, amount, Deed.Outcome.OK, "200"));
    }

    /** Appends to a stream at its next version. */
    void event(String stream, String name, String body) {
        long version =
                events.stream().filter(event -> event.stream().equals(stream)).count() + 1;
        events.add(new Recorded(1, stream, version, name, json(body)));
    }

    /** Text with single quotes for double ones. */
    static JsonNode json(String text) {
        try {
            return JSON.readTree(text.replace('\'', '"'));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(text, e);
        }
    }
}
