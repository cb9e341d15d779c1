package io.picasso.devstack.gallery;

import com.fasterxml.jackson.databind.JsonNode;
import io.picasso.devstack.client.Answer;
import io.picasso.devstack.client.Person;
import io.picasso.devstack.client.UnexpectedAnswerException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Brings the demo gallery into a site through its public HTTP interface: six creators and their sixty pictures, the buyers Anna
 * and Ben, some likes, and a few sales.
 *
 * <p>It asks what is there already and does the rest, so it may be killed at any time and run again; when all is done, it leaves
 * a marker among the data of the stack, and from then on it returns at once. It does not touch anything that others have
 * uploaded. The launcher runs it as a process of its own, since painting needs 400 MB and the better compiler; it prints one
 * line per step, and its exit code is 0 when the gallery is complete.
 */
public final class GalleryLoader {
    private static final String MARKER = "data/gallery/loaded";
    private static final int ACCEPTED = 202;
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int LIKES_PER_MILLE = 270;
    private static final List<Integer> BOUGHT_BY_ANNA = List.of(2, 15, 31);
    private static final List<Integer> BOUGHT_BY_BEN = List.of(5, 22, 40);

    private final Cast cast;
    private final Progress progress;
    private final List<Artwork> artworks = Catalogue.artworks();
    private final Map<String, String> ids = new HashMap<>();

    private GalleryLoader(Cast cast, Progress progress) {
        this.cast = cast;
        this.progress = progress;
    }

    /** Hears how far it is. */
    @FunctionalInterface
    public interface Progress {
        /**
         * A picture is in.
         *
         * @param done how many are
         * @param total how many there will be
         * @param step what was done, for a person
         */
        void at(int done, int total, String step);
    }

    /** Whether the gallery was loaded completely before. */
    public static boolean isLoaded(Path home) {
        return Files.exists(home.resolve(MARKER));
    }

    /**
     * Loads what is missing, and returns when the gallery is complete.
     *
     * @param site the origin of the site
     * @param mail the address of the inbox
     * @param home the state directory, for the marker
     * @throws UnexpectedAnswerException when the site answers otherwise than it should; run it again later
     * @throws UncheckedIOException when it does not answer
     */
    public static void load(URI site, URI mail, Path home, Progress progress) throws IOException, InterruptedException {
        if (isLoaded(home)) {
            return;
        }
        new GalleryLoader(new Cast(site, mail), progress).run();
        Path marker = home.resolve(MARKER);
        Files.createDirectories(Objects.requireNonNull(marker.getParent()));
        Files.writeString(marker, "The demo gallery is complete; ./picasso reset takes it away.\n");
    }

    /** Loads the gallery from the command line. */
    public static void main(String... arguments) throws InterruptedException {
        System.setProperty("java.awt.headless", "true");
        Map<String, String> options = new HashMap<>();
        for (int i = 0; i + 1 < arguments.length; i += 2) {
            options.put(arguments[i], arguments[i + 1]);
        }
        if (!options.keySet().containsAll(List.of("--url", "--mail-url", "--home"))) {
            System.err.println("Usage: GalleryLoader --url SITE --mail-url INBOX --home DIRECTORY");
            System.exit(2);
        }
        try {
            load(
                    URI.create(options.getOrDefault("--url", "")),
                    URI.create(options.getOrDefault("--mail-url", "")),
                    Path.of(options.getOrDefault("--home", "")),
                    (done, total, step) -> System.out.printf("Gallery %d/%d: %s%n", done, total, step));
        } catch (IOException | UncheckedIOException | IllegalStateException | UnexpectedAnswerException fault) {
            System.err.println("The gallery is not complete yet: " + fault.getMessage());
            System.exit(1);
        }
    }

    private void run() throws InterruptedException {
        anna();
        ben();
        cast.enter("admin", "Admin of Picasso");
        progress.at(0, artworks.size(), "Anna, Ben and the administrator have their accounts");
        for (Artwork.Creator creator :
                artworks.stream().map(Artwork::creator).distinct().toList()) {
            enter(creator);
            findPicturesOf(creator);
        }
        uploadMissing();
        like();
        buy(anna(), BOUGHT_BY_ANNA);
        buy(ben(), BOUGHT_BY_BEN);
        progress.at(artworks.size(), artworks.size(), "complete");
    }

    private Person anna() {
        return cast.enter("anna", "Anna Lindqvist");
    }

    private Person ben() {
        return cast.enter("ben", "Ben Adeyemi");
    }

    private Person enter(Artwork.Creator creator) {
        return cast.enter(creator.handle(), creator.name());
    }

    private void findPicturesOf(Artwork.Creator creator) {
        JsonNode page = cast.guest()
                .get("/api/pictures?limit=100&creator=" + creator.handle())
                .expect(200)
                .json();
        for (JsonNode picture : page.path("items")) {
            String title = picture.path("title").asText();
            boolean ours = artworks.stream()
                    .anyMatch(artwork ->
                            artwork.creator().equals(creator) && artwork.title().equals(title));
            if (ours) {
                ids.put(creator.handle() + "/" + title, picture.path("id").asText());
            }
        }
    }

    /** One is painted while the one before it is on its way. */
    private void uploadMissing() throws InterruptedException {
        List<Artwork> missing = artworks.stream()
                .filter(artwork -> !ids.containsKey(key(artwork)))
                .toList();
        try (ExecutorService studio = Executors.newSingleThreadExecutor()) {
            Queue<Future<byte[]>> painted = new ArrayDeque<>();
            for (int i = 0; i <= missing.size(); i++) {
                if (i < missing.size()) {
                    Artwork next = missing.get(i);
                    painted.add(studio.submit(() -> Studio.jpeg(next)));
                }
                if (i > 0) {
                    upload(missing.get(i - 1), painted.remove().get());
                }
            }
        } catch (ExecutionException fault) {
            throw new IllegalStateException("A picture could not be painted.", fault.getCause());
        }
    }

    private void upload(Artwork artwork, byte[] jpeg) throws InterruptedException {
        Map<String, Object> fields = Map.of(
                "title", artwork.title(),
                "description", artwork.text(),
                "category", artwork.category(),
                "tags", artwork.tags(),
                "amount", artwork.amount(),
                "currency", "USD");
        Person creator = enter(artwork.creator());
        JsonNode picture = Cast.patiently(() -> creator.api().upload(jpeg, fields))
                .expect(201)
                .json();
        ids.put(key(artwork), picture.required("id").asText());
        progress.at(ids.size(), artworks.size(), artwork.title());
    }

    /** Who likes what is a matter of taste, but the same at every run. */
    private void like() throws InterruptedException {
        like(anna());
        like(ben());
        for (Artwork.Creator creator :
                artworks.stream().map(Artwork::creator).distinct().toList()) {
            like(enter(creator));
        }
        progress.at(artworks.size(), artworks.size(), "likes");
    }

    private void like(Person person) throws InterruptedException {
        for (Artwork artwork : artworks) {
            int taste = Math.floorMod((person.handle() + artwork.title()).hashCode() * 31, 1000);
            boolean own = artwork.creator().handle().equals(person.handle());
            if (!own && taste < LIKES_PER_MILLE) {
                String path = "/api/pictures/" + ids.get(key(artwork)) + "/like";
                Cast.patiently(() -> person.api().put(path, Map.of())).expect(204);
            }
        }
    }

    /** The key of an order is made from its picture, so that an interrupted purchase goes on where it was. */
    private void buy(Person buyer, List<Integer> wanted) throws InterruptedException {
        for (int number : wanted) {
            Artwork artwork = artworks.get(number);
            String id = Objects.requireNonNull(ids.get(key(artwork)));
            JsonNode picture =
                    cast.guest().get("/api/pictures/" + id).expect(200).json();
            Answer placed = Cast.patiently(() -> buyer.order(picture, "gallery-" + id));
            boolean bought = placed.status() == ACCEPTED
                    && paid(buyer, placed.json().required("id").asText());
            String what = bought ? " bought \"" : " did not get \"";
            progress.at(artworks.size(), artworks.size(), buyer.handle() + what + artwork.title() + "\"");
        }
    }

    private static boolean paid(Person buyer, String order) {
        JsonNode now = buyer.await(order, PATIENCE, "RESERVED");
        if (now.path("state").asText().equals("RESERVED")) {
            buyer.pay(now, Person.GOOD_CARD);
            now = buyer.await(order, PATIENCE, "COMPLETED");
        }
        return now.path("state").asText().equals("COMPLETED");
    }

    private static String key(Artwork artwork) {
        return artwork.creator().handle() + "/" + artwork.title();
    }
}
