package io.picasso.pictures.media;

import io.picasso.pictures.Media;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.eclipse.microprofile.config.Config;

/** What the configuration says about media: {@code picasso.s3.*} and {@code picasso.media.*}. */
final class MediaConfig {
    private static final long PIXELS = 60_000_000;
    private static final int MOST_PLACES = 4;
    private static final String DEVELOPMENT = "development";

    private final Config config;

    MediaConfig(Config config) {
        this.config = config;
    }

    StoreSettings store() {
        return new StoreSettings(
                config.getValue("picasso.s3.endpoint", URI.class),
                config.getOptionalValue("picasso.s3.public-endpoint", URI.class),
                text("picasso.s3.region", "us-east-1"),
                config.getValue("picasso.s3.access-key", String.class),
                config.getValue("picasso.s3.secret-key", String.class),
                text("picasso.s3.originals-bucket", "picasso-originals"),
                text("picasso.s3.public-bucket", "picasso-public"),
                text("picasso.mode", DEVELOPMENT).equals(DEVELOPMENT),
                config.getOptionalValue("picasso.media.link-lifetime", Duration.class)
                        .orElse(Duration.ofMinutes(4)));
    }

    Intake.Limits limits() {
        return new Intake.Limits(
                config.getOptionalValue("picasso.media.max-bytes", Long.class).orElse(Media.USUAL_MAX_BYTES),
                config.getOptionalValue("picasso.media.max-pixels", Long.class).orElse(PIXELS));
    }

    /** How many pictures are decoded at once: one per processor, but never so many that their pixels fill the heap. */
    int places() {
        return config.getOptionalValue("picasso.media.places", Integer.class)
                .orElse(Math.clamp(Runtime.getRuntime().availableProcessors(), 1, MOST_PLACES));
    }

    /** Under which directory the spool stands. */
    Path spool() {
        return Path.of(text("picasso.media.spool", System.getProperty("java.io.tmpdir", "/tmp")));
    }

    private String text(String name, String otherwise) {
        return config.getOptionalValue(name, String.class).orElse(otherwise);
    }
}
