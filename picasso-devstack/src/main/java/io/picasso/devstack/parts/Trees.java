package io.picasso.devstack.parts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Directory trees. */
public final class Trees {

    private Trees() {}

    /** Deletes a tree, deepest first; nothing there is no fault. */
    public static void delete(Path root) throws IOException {
        if (!Files.exists(root)) {
            return;
        }
        for (Path path : below(root).reversed()) {
            Files.delete(path);
        }
    }

    /** Copies the files that differ. */
    public static void copy(Path from, Path to) throws IOException {
        for (Path source : below(from)) {
            Path target = to.resolve(from.relativize(source).toString());
            if (Files.isDirectory(source)) {
                Files.createDirectories(target);
            } else {
                copyFile(source, target);
            }
        }
    }

    /** Whether all files of a tree are in a copy. */
    public static boolean isCopied(Path from, Path to) throws IOException {
        for (Path source : below(from)) {
            if (Files.isRegularFile(source)
                    && !same(source, to.resolve(from.relativize(source).toString()))) {
                return false;
            }
        }
        return true;
    }

    private static boolean same(Path source, Path target) throws IOException {
        return Files.exists(target)
                && Files.size(source) == Files.size(target)
                && (Files.getLastModifiedTime(source).equals(Files.getLastModifiedTime(target))
                        || Files.mismatch(source, target) == -1);
    }

    /** Copies one file when the target differs. */
    public static void copyFile(Path source, Path target) throws IOException {
        if (!same(source, target)) {
            Files.copy(source, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
        }
    }

    private static List<Path> below(Path root) throws IOException {
        try (Stream<Path> paths = Files.walk(root)) {
            return paths.sorted(Comparator.naturalOrder()).toList();
        }
    }
}
