package io.picasso.pictures.media;

import io.picasso.accounts.AccountId;
import io.picasso.pictures.Media;
import io.picasso.pictures.MediaFiles;
import io.picasso.pictures.PictureId;
import io.picasso.platform.throttle.Quota;
import io.picasso.platform.throttle.Rate;
import io.picasso.platform.throttle.Throttle;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Local;
import jakarta.ejb.LocalBean;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * The wall's other side. It guards itself, since uploads take seconds and must not wait for each other here; and it keeps out of
 * transactions, which have no business lasting as long as an upload.
 *
 * <p>The client of the store costs a second to build and is therefore built when it is first needed.
 */
@Singleton
@Startup
@Local(Media.class)
@LocalBean
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class MediaBean implements Media {
    private static final System.Logger LOG = System.getLogger(MediaBean.class.getName());
    private static final int MOST_PER_RUN = 1000;

    private final MediaConfig config = new MediaConfig(ConfigProvider.getConfig());
    private final Object opening = new Object();

    @Inject
    private Throttle throttle;

    @Inject
    @ConfigProperty(name = "picasso.throttle.upload-account", defaultValue = "60/PT1H")
    private Rate uploads;

    @Inject
    @Any
    private Instance<FileKeeper> keepers;

    private @Nullable Spool spool;
    private volatile @Nullable House house;

    /** Everything that is built together. */
    private record House(ObjectStore store, Intake intake, OrphanCollector collector) {}

    /** Deletes what an earlier life left in the spool, before anything new comes in. */
    @PostConstruct
    void openSpool() {
        try {
            spool = Spool.open(config.spool());
        } catch (IOException disk) {
            throw new UncheckedIOException("The spool of uploads cannot be opened.", disk);
        }
    }

    @Override
    public Optional<Duration> admit(AccountId by) {
        return throttle.take(new Quota("upload-account", by.value(), uploads));
    }

    @Override
    public Ingestion ingest(PictureId picture, InputStream file) {
        return house().intake.ingest(picture, file);
    }

    @Override
    public Optional<Derivative> open(String key) {
        return house().store
                .openDerivative(key)
                .map(content -> new Derivative(content.stream(), content.contentType(), content.bytes()));
    }

    @Override
    public Optional<InputStream> openOriginal(MediaFiles files) {
        return house().store.openOriginal(files.originalKey()).map(ObjectStore.Content::stream);
    }

    @Override
    public OriginalLink linkToOriginal(PictureId picture, MediaFiles files) {
        String extension = files.originalKey().substring(files.originalKey().lastIndexOf('.'));
        var link =
                house().store.link(files.originalKey(), "picasso-" + picture.value() + extension, files.contentType());
        return new OriginalLink(URI.create(link.url().toExternalForm()), link.expiration());
    }

    @Override
    public void delete(MediaFiles files) {
        house().intake.delete(files);
    }

    /** Takes in the picture of a person; see {@link Intake#portray}. */
    public Portrait portray(String folder, InputStream file) {
        return house().intake.portray(folder, file);
    }

    /** Deletes a public file; one that is gone already is no fault. */
    public void discard(String key) {
        house().store.deleteDerivative(key);
    }

    /** Fails if the store does not answer; for the health check. */
    public void check() {
        house().store.check();
    }

    /** Takes away what no picture knows. A fault is logged and the next run goes on. */
    @Schedule(hour = "*", minute = "7/15", persistent = false)
    public void collectOrphans() {
        try {
            int deleted = house().collector.run(Instant.now(), MOST_PER_RUN);
            if (deleted > 0) {
                LOG.log(System.Logger.Level.INFO, "Deleted {0} stored files that no picture knows.", deleted);
            }
        } catch (RuntimeException fault) {
            LOG.log(System.Logger.Level.WARNING, "The collector of orphaned files could not finish its run.", fault);
        }
    }

    @PreDestroy
    void close() {
        House open = house;
        if (open != null) {
            open.store.close();
        }
        if (spool != null) {
            close(spool);
        }
    }

    private static void close(Spool spool) {
        try {
            spool.close();
        } catch (IOException disk) {
            throw new UncheckedIOException("The spool of uploads cannot be cleared away.", disk);
        }
    }

    private House house() {
        House open = house;
        if (open == null) {
            synchronized (opening) {
                open = house;
                if (open == null) {
                    open = opened();
                    house = open;
                }
            }
        }
        return open;
    }

    private House opened() {
        ObjectStore store = new ObjectStore(config.store());
        try {
            store.prepare();
        } catch (RuntimeException unavailable) {
            store.close();
            throw unavailable;
        }
        Intake intake =
                new Intake(Objects.requireNonNull(spool), new Darkroom(config.places()), store, config.limits());
        return new House(store, intake, new OrphanCollector(store, this::knownKeys));
    }

    private Set<String> knownKeys(String folder) {
        return keepers.stream()
                .map(keeper -> keeper.keysIn(folder))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Nobody keeps files in " + folder + "."));
    }
}
