package io.picasso.platform.pages;

import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.CRC32;

/** One short word for the content of all assets together, equal on every node that runs the same release. */
final class AssetVersion {
    private static final String ATTRIBUTE = AssetVersion.class.getName();

    private AssetVersion() {}

    static synchronized String of(ServletContext context) {
        if (context.getAttribute(ATTRIBUTE) instanceof String known) {
            return known;
        }
        CRC32 sum = new CRC32();
        add(context, "/assets/", sum);
        String version = Long.toString(sum.getValue(), Character.MAX_RADIX);
        context.setAttribute(ATTRIBUTE, version);
        return version;
    }

    private static void add(ServletContext context, String folder, CRC32 sum) {
        Set<String> paths = context.getResourcePaths(folder);
        for (String path : new TreeSet<>(paths == null ? Set.of() : paths)) {
            if (path.endsWith("/")) {
                add(context, path, sum);
            } else {
                try (InputStream content = context.getResourceAsStream(path)) {
                    sum.update(content.readAllBytes());
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }
    }
}
