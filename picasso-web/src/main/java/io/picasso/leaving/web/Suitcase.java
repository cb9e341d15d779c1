package io.picasso.leaving.web;

import com.fasterxml.jackson.core.JsonGenerator;
import io.picasso.contract.Json;
import io.picasso.platform.paging.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;
import java.util.function.Function;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/** A ZIP that is written while it is sent: JSON files, lists among them that are read page by page, and files as they are. */
final class Suitcase {
    private final ZipOutputStream zip;

    /** Something that is read page by page: the page after a cursor, or the first one. */
    interface Shelf<T> {
        Page<T> page(@Nullable String after);
    }

    Suitcase(OutputStream output) {
        zip = new ZipOutputStream(output);
    }

    /** One thing as JSON. */
    void one(String name, Object value) throws IOException {
        file(name, Json.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsBytes(value));
    }

    /** A list as JSON, of which no more than a page is in memory. */
    <T> void list(String name, Shelf<T> shelf, Function<T, Object> form) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        try (JsonGenerator json = Json.MAPPER.getFactory().createGenerator(zip)) {
            json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            json.useDefaultPrettyPrinter();
            json.writeStartArray();
            String cursor = null;
            do {
                Page<T> page = shelf.page(cursor);
                for (T item : page.items()) {
                    Json.MAPPER.writeValue(json, form.apply(item));
                }
                cursor = page.next();
            } while (cursor != null);
            json.writeEndArray();
        }
        zip.closeEntry();
    }

    /** A file that is in memory. */
    void file(String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
    }

    /** A file that is copied as it comes, if there is one. */
    void file(String name, Optional<InputStream> content) throws IOException {
        if (content.isPresent()) {
            try (InputStream file = content.get()) {
                zip.putNextEntry(new ZipEntry(name));
                file.transferTo(zip);
                zip.closeEntry();
            }
        }
    }

    /** What comes now is compressed already. */
    void nowPictures() {
        zip.setLevel(Deflater.NO_COMPRESSION);
    }

    /** Writes the directory, without which the file is not whole. */
    void finish() throws IOException {
        zip.finish();
    }
}
