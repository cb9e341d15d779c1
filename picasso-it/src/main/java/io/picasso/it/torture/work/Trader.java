package io.picasso.it.torture.work;

import com.fasterxml.jackson.databind.JsonNode;
import io.picasso.devstack.client.Answer;
import io.picasso.devstack.client.UnexpectedAnswerException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;

/** What an owner does with pictures: upload, offer, change the price, withdraw, delete. */
public final class Trader {
    private static final long CHEAPEST = 100;
    private static final long RANGE = 9_900;
    private static final int MOST_EDITIONS = 4;
    /** Nobody sends a file again and again to a site that is away. */
    private static final long AFTER_A_FAULT = 1_000;

    /** A site that is starting is not asked without a break either. */
    private static final long BEFORE_NEXT_LOOK = 300;

    private static final System.Logger LOG = System.getLogger(Trader.class.getName());

    private final City city;
    private final Chronicle chronicle;
    private final RandomGenerator random;

    /** Writes down what is done. */
    public Trader(City city, Chronicle chronicle, RandomGenerator random) {
        this.city = city;
        this.chronicle = chronicle;
        this.random = random;
    }

    private long price() {
        return CHEAPEST + random.nextLong(RANGE);
    }

    /** Uploads a unique picture that is for sale at once; empty when that failed or nobody knows. */
    public Optional<JsonNode> upload() {
        return upload(1);
    }

    /** Uploads a picture, most often a unique one. */
    Optional<JsonNode> uploadAny() {
        return upload(Math.max(1, random.nextInt(2 * MOST_EDITIONS) - MOST_EDITIONS + 1));
    }

    /** Uploads a picture with so many editions. */
    Optional<JsonNode> upload(int editions) {
        return upload(city.any(random), editions);
    }

    private Optional<JsonNode> upload(Citizen creator, int editions) {
        long price = price();
        Map<String, Object> fields = Map.of(
                "title",
                "Number " + Math.abs(random.nextInt()),
                "category",
                "Art",
                "amount",
                price,
                "currency",
                "USD",
                "royalty",
                random.nextInt(26),
                "editions",
                editions);
        byte[] file = Painting.png(random);
        Optional<Answer> answered = chronicle.record(
                new Chronicle.Wish(creator.handle(), Deed.Kind.UPLOAD, "", "", price),
                () -> creator.api().upload(file, fields),
                answer -> answer.json().path("id").asText());
        if (answered.isEmpty()) {
            Pause.millis(AFTER_A_FAULT);
        }
        return answered.filter(answer -> answer.status() == 201).map(Answer::json);
    }

    /** Puts a picture, or the copy of one, that somebody bought up for sale again. */
    Optional<JsonNode> resell() {
        Citizen owner = city.any(random);
        return any(owner, picture -> !isForSale(picture) || isCopyOf(picture, owner))
                .flatMap(picture -> offer(owner, picture));
    }

    private static boolean isForSale(JsonNode picture) {
        return picture.path("forSale").asBoolean();
    }

    private static boolean isUnique(JsonNode picture) {
        return picture.path("editions").asInt() == 1;
    }

    private static boolean isCopyOf(JsonNode picture, Citizen owner) {
        String creator = picture.path("creator").path("handle").asText();
        return !isUnique(picture) && !creator.equals(owner.handle());
    }

    /** Offers a picture at a new price; the answer is how it stands then. */
    Optional<JsonNode> offer(Citizen owner, JsonNode picture) {
        Map<String, Object> offer = Map.of("forSale", true, "price", Map.of("amount", price(), "currency", "USD"));
        return change(owner, Deed.Kind.OFFER, picture, offer, 0);
    }

    /** Changes the price of somebody's offer. */
    public void reprice() {
        Citizen owner = city.any(random);
        long price = price();
        any(owner, Trader::isForSale)
                .ifPresent(picture -> change(
                        owner,
                        Deed.Kind.REPRICE,
                        picture,
                        Map.of("price", Map.of("amount", price, "currency", "USD")),
                        price));
    }

    /** Withdraws a unique picture; that of copies may be a yes to what is so already, which leaves no event to look for. */
    void withdraw() {
        Citizen owner = city.any(random);
        any(owner, picture -> isForSale(picture) && isUnique(picture))
                .ifPresent(picture -> change(owner, Deed.Kind.WITHDRAW, picture, Map.of("forSale", false), 0));
    }

    void delete() {
        Citizen owner = city.any(random);
        any(owner, Trader::isForSale).ifPresent(picture -> {
            String id = picture.required("id").asText();
            chronicle.record(
                    Chronicle.Wish.of(owner, Deed.Kind.DELETE, id),
                    () -> owner.api().delete("/api/pictures/" + id));
        });
    }

    private Optional<JsonNode> change(
            Citizen owner, Deed.Kind kind, JsonNode picture, Map<String, Object> change, long price) {
        String id = picture.required("id").asText();
        return chronicle
                .record(
                        new Chronicle.Wish(owner.handle(), kind, id, "", price),
                        () -> owner.api()
                                .patch(
                                        "/api/pictures/" + id,
                                        picture.required("version").asLong(),
                                        change))
                .filter(answer -> answer.status() == 200)
                .map(Answer::json);
    }

    /** One of somebody's pictures that fits. */
    private Optional<JsonNode> any(Citizen owner, Predicate<JsonNode> fits) {
        List<JsonNode> pictures = list("/api/pictures?limit=100&owner=" + owner.handle()).stream()
                .filter(fits)
                .toList();
        return pick(pictures);
    }

    /** Any picture that is for sale. */
    Optional<JsonNode> anyOffer() {
        return pick(list("/api/pictures?limit=60&forSale=true"));
    }

    private Optional<JsonNode> pick(List<JsonNode> pictures) {
        return pictures.isEmpty() ? Optional.empty() : Optional.of(pictures.get(random.nextInt(pictures.size())));
    }

    /** What a list shows; nothing while the site is away. */
    private List<JsonNode> list(String path) {
        try {
            Answer answer = city.guest().get(path);
            if (answer.status() == 200) {
                return answer.json().path("items").valueStream().toList();
            }
        } catch (UncheckedIOException | UnexpectedAnswerException away) {
            LOG.log(System.Logger.Level.DEBUG, "The list is away: {0}", away.getMessage());
        }
        Pause.millis(BEFORE_NEXT_LOOK);
        return List.of();
    }
}
