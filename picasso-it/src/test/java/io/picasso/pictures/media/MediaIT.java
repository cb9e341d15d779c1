package io.picasso.pictures.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.picasso.contract.Ids;
import io.picasso.contract.PartUnavailableException;
import io.picasso.devstack.Ports;
import io.picasso.devstack.Stack;
import io.picasso.pictures.Media;
import io.picasso.pictures.Media.Ingestion;
import io.picasso.pictures.MediaFiles;
import io.picasso.pictures.PictureId;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

class MediaIT {
    @TempDir
    private static Path home;

    private static Stack stack;
    private static Map<String, String> settings;

    @TempDir
    private Path spools;

    private final PictureId picture = new PictureId(Ids.next());
    private ObjectStore store;
    private Intake intake;

    @BeforeAll
    static void startStore() throws IOException, InterruptedException {
        stack = Stack.in(home, Ports.free());
        stack.start(Stack.S3);
        settings = stack.settings();
    }

    @AfterAll
    static void stopStore() throws Exception {
        stack.close();
    }

    @BeforeEach
    void open() throws IOException {
        store = store(setting("secret-key"), Duration.ofMinutes(4));
        store.prepare();
        intake = new Intake(Spool.open(spools), new Darkroom(2), store, new Intake.Limits(5_000_000, 60_000_000));
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void theOriginalComesBackByteForByteAndOnlyThroughALink() throws Exception {
        byte[] original = photograph();
        MediaFiles files = ingested(original);

        HttpResponse<byte[]> byLink = get(link(files));

        assertThat(byLink.statusCode()).isEqualTo(200);
        assertThat(byLink.body()).isEqualTo(original);
        assertThat(byLink.headers().firstValue("Content-Type")).contains("image/jpeg");
        assertThat(byLink.headers().firstValue("Content-Disposition")).contains("attachment; filename=\"picasso.jpg\"");
        URI address = URI.create(setting("endpoint") + "/" + setting("originals-bucket") + "/" + files.originalKey());
        assertThat(get(address).statusCode()).isEqualTo(403);
        String tampered = link(files).toString().replace(files.originalKey(), files.originalKey() + "x");
        assertThat(get(URI.create(tampered)).statusCode()).isEqualTo(403);
    }

    @Test
    void aLinkDies() throws Exception {
        MediaFiles files = ingested(photograph());
        ObjectStore hasty = store(setting("secret-key"), Duration.ofSeconds(1));
        URI link = hasty.link(files.originalKey(), "picasso.jpg", "image/jpeg")
                .url()
                .toURI();

        org.awaitility.Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(get(link).statusCode()).isEqualTo(403));
        hasty.close();
    }

    @Test
    void derivativesArePicturesAndStayForEver() throws Exception {
        MediaFiles files = ingested(photograph());

        try (InputStream preview = store.openDerivative(files.previewKey()).orElseThrow().stream()) {
            assertThat(ImageIO.read(preview).getWidth()).isEqualTo(640);
        }
        assertThat(files.previewKey()).matches(picture.value() + "/[0-9a-f]{32}\\.jpg");
        assertThat(store.openDerivative(files.originalKey())).isEmpty();
    }

    @Test
    void whatIsRefusedLeavesNothing() throws Exception {
        Set<String> before = keys();

        assertThat(refusal(new byte[0])).isEqualTo(Media.UNSUPPORTED);
        assertThat(refusal("not a picture".getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                .isEqualTo(Media.UNSUPPORTED);
        assertThat(refusal(new byte[5_000_001])).isEqualTo(Media.TOO_LARGE);
        assertThat(refusal(java.util.Arrays.copyOf(photograph(), 5000))).isEqualTo(Media.TRUNCATED);

        assertThat(keys()).isEqualTo(before);
        try (Stream<Path> left = Files.walk(spools)) {
            assertThat(left.filter(Files::isRegularFile)).isEmpty();
        }
    }

    @Test
    void collectsWhatNoPictureKnowsAndNothingElse() throws Exception {
        MediaFiles known = ingested(photograph());
        MediaFiles orphaned = ingested(photograph());
        OrphanCollector collector =
                new OrphanCollector(store, id -> Set.of(known.originalKey(), known.thumbnailKey(), known.previewKey()));

        assertThat(collector.run(Instant.now(), 1000)).as("too young").isZero();
        AtomicInteger deleted = new AtomicInteger();
        for (int run = 0; run < 20; run++) {
            deleted.addAndGet(collector.run(Instant.now().plus(Duration.ofHours(2)), 2));
        }

        assertThat(deleted).hasValueGreaterThanOrEqualTo(3);
        assertThat(store.openDerivative(known.previewKey()).map(MediaIT::closed))
                .isPresent();
        assertThat(store.openDerivative(orphaned.previewKey())).isEmpty();
        assertThat(keys()).contains(known.originalKey()).doesNotContain(orphaned.originalKey());
    }

    @Test
    void deletingTwiceIsNoFault() throws Exception {
        MediaFiles files = ingested(photograph());

        intake.delete(files);
        intake.delete(files);

        assertThat(store.openDerivative(files.thumbnailKey())).isEmpty();
    }

    @Test
    void aStoreThatRefusesIsAPartThatIsDown() {
        ObjectStore stranger = store("another-secret", Duration.ofMinutes(4));

        assertThatThrownBy(stranger::check).isInstanceOf(PartUnavailableException.class);
        stranger.close();
    }

    /** The large photographs stand outside of the project; where they are is said by {@code picasso.samples}. */
    @TestFactory
    Stream<DynamicTest> realPhotographs() throws IOException {
        Optional<Path> samples =
                Optional.ofNullable(System.getProperty("picasso.samples")).map(Path::of);
        List<Path> photographs = List.of();
        if (samples.isPresent()) {
            try (Stream<Path> files = Files.list(samples.get())) {
                photographs = files.filter(file -> file.toString().matches(".*\\.(jpg|png|webp)"))
                        .toList();
            }
        }
        return photographs.stream()
                .map(photograph ->
                        DynamicTest.dynamicTest(photograph.getFileName().toString(), () -> {
                            byte[] original = Files.readAllBytes(photograph);
                            MediaFiles files = ingested(original);
                            assertThat(get(link(files)).body()).isEqualTo(original);
                            assertThat(files.bytes()).isEqualTo(original.length);
                        }));
    }

    private MediaFiles ingested(byte[] file) {
        Ingestion ingestion = intake.ingest(picture, new ByteArrayInputStream(file));
        assertThat(ingestion).isInstanceOf(Ingestion.Ingested.class);
        return ((Ingestion.Ingested) ingestion).files();
    }

    private String refusal(byte[] file) {
        Ingestion ingestion = intake.ingest(picture, new ByteArrayInputStream(file));
        assertThat(ingestion).isInstanceOf(Ingestion.Refused.class);
        return ((Ingestion.Refused) ingestion).code();
    }

    private URI link(MediaFiles files) {
        return URI.create(store.link(files.originalKey(), "picasso.jpg", files.contentType())
                .url()
                .toExternalForm());
    }

    private Set<String> keys() {
        return Stream.of(store.originals(null, 1000), store.derivatives(null, 1000))
                .flatMap(listing -> listing.objects().stream())
                .map(ObjectStore.StoredObject::key)
                .collect(java.util.stream.Collectors.toSet());
    }

    private static boolean closed(ObjectStore.Content content) {
        try {
            content.stream().close();
            return true;
        } catch (IOException fault) {
            throw new java.io.UncheckedIOException(fault);
        }
    }

    private static byte[] photograph() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        BufferedImage image = new BufferedImage(640, 480, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < 640 * 480; i++) {
            image.setRGB(i % 640, i / 640, i * 31);
        }
        ImageIO.write(image, "jpeg", bytes);
        return bytes.toByteArray();
    }

    private static HttpResponse<byte[]> get(URI address) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofByteArray());
        }
    }

    private static String setting(String name) {
        return Objects.requireNonNull(settings.get("picasso.s3." + name));
    }

    private static ObjectStore store(String secretKey, Duration linkLifetime) {
        return new ObjectStore(new StoreSettings(
                URI.create(setting("endpoint")),
                Optional.empty(),
                setting("region"),
                setting("access-key"),
                secretKey,
                setting("originals-bucket"),
                setting("public-bucket"),
                true,
                linkLifetime));
    }
}
