package io.picasso.pictures.media;

import io.picasso.pictures.Media;
import io.picasso.pictures.Media.Ingestion;
import io.picasso.pictures.MediaFiles;
import io.picasso.pictures.PictureId;
import io.picasso.pictures.media.Darkroom.JpegFile;
import io.picasso.pictures.media.Darkroom.Prints;
import io.picasso.pictures.media.Spool.SpooledFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.SecureRandom;
import java.util.HexFormat;

/** The way of one upload through the house: spool, anatomy, darkroom, store. */
final class Intake {
    private static final System.Logger LOG = System.getLogger(Intake.class.getName());
    private static final int KEY_BYTES = 16;
    private static final long PORTRAIT_BYTES = 10L << 20;

    private final SecureRandom random = new SecureRandom();
    private final Spool spool;
    private final Darkroom darkroom;
    private final ObjectStore store;
    private final Limits limits;

    /** The most that is taken, per picture. */
    record Limits(long bytes, long pixels) {}

    Intake(Spool spool, Darkroom darkroom, ObjectStore store, Limits limits) {
        this.spool = spool;
        this.darkroom = darkroom;
        this.store = store;
        this.limits = limits;
    }

    Ingestion ingest(PictureId picture, InputStream stream) {
        try (SpooledFile file = taken(stream, limits.bytes)) {
            Anatomy anatomy = examined(file);
            return new Ingestion.Ingested(stored(picture, file, anatomy, darkroom.develop(file.path(), anatomy)));
        } catch (UnwantedFileException unwanted) {
            return unwanted.refusal();
        } catch (IOException disk) {
            throw new UncheckedIOException(disk);
        }
    }

    /** A connection that breaks is the uploader's end of the matter, so it is a refusal and no fault of ours. */
    private SpooledFile taken(InputStream stream, long most) throws IOException, UnwantedFileException {
        UploadStream upload = new UploadStream(stream);
        try {
            return spool.take(upload, most);
        } catch (IOException fault) {
            if (upload.broken()) {
                throw new UnwantedFileException(Media.TRUNCATED, "The upload broke off.");
            }
            throw fault;
        }
    }

    private Anatomy examined(SpooledFile file) throws IOException, UnwantedFileException {
        Anatomy anatomy = Anatomy.of(file.path());
        if (anatomy.pixels() > limits.pixels) {
            throw new UnwantedFileException(
                    Media.TOO_MANY_PIXELS,
                    "The picture has more than " + limits.pixels / 1_000_000 + " million pixels.");
        }
        return anatomy;
    }

    /** The same way for the picture of a person, of which only a small square is kept. */
    Portrait portray(String folder, InputStream stream) {
        try (SpooledFile file = taken(stream, Math.min(limits.bytes, PORTRAIT_BYTES))) {
            JpegFile square = darkroom.portray(file.path(), examined(file));
            String name = name(Format.JPEG);
            store.putDerivative(folder + '/' + name, square.bytes());
            return new Portrait.Stored(name);
        } catch (UnwantedFileException unwanted) {
            Ingestion.Refused refused = unwanted.refusal();
            return new Portrait.Refused(refused.code(), refused.detail());
        } catch (IOException disk) {
            throw new UncheckedIOException(disk);
        }
    }

    private MediaFiles stored(PictureId picture, SpooledFile file, Anatomy anatomy, Prints prints) {
        Format format = anatomy.format();
        MediaFiles files = new MediaFiles(
                key(picture, format),
                key(picture, Format.JPEG),
                key(picture, Format.JPEG),
                format.contentType,
                file.bytes(),
                file.sha256(),
                prints.width(),
                prints.height(),
                prints.dominantColour());
        try {
            store.putOriginal(files.originalKey(), file.path(), format.contentType, file.sha256());
            store.putDerivative(files.thumbnailKey(), prints.thumbnail().bytes());
            store.putDerivative(files.previewKey(), prints.preview().bytes());
            return files;
        } catch (RuntimeException fault) {
            tryToDelete(files);
            throw fault;
        }
    }

    /** If this fails too, the collector of orphans will find them. */
    private void tryToDelete(MediaFiles files) {
        try {
            delete(files);
        } catch (RuntimeException again) {
            LOG.log(System.Logger.Level.DEBUG, "Half-stored files are left to the collector.", again);
        }
    }

    void delete(MediaFiles files) {
        store.deleteOriginal(files.originalKey());
        store.deleteDerivative(files.thumbnailKey());
        store.deleteDerivative(files.previewKey());
    }

    private String key(PictureId picture, Format format) {
        return picture.value() + '/' + name(format);
    }

    /** Nobody can guess it, and nothing in it comes from outside. */
    private String name(Format format) {
        byte[] bytes = new byte[KEY_BYTES];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes) + '.' + format.extension;
    }
}
