package io.picasso.platform.identity;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A short name for the program and the system that somebody signs in with, so that they know it again in a list: a label, and
 * nothing that any rule goes by, because a program says of itself what it likes.
 */
final class DeviceName {
    private static final int LONGEST = 80;

    /** A program's own name and version, for those that are no browser. */
    private static final Pattern PRODUCT = Pattern.compile("^([A-Za-z0-9._-]{1,40})");

    /** In this order, because most browsers name their ancestors, too. */
    private static final List<Mark> BROWSERS = List.of(
            new Mark("Edg", "Edge"),
            new Mark("OPR/", "Opera"),
            new Mark("SamsungBrowser/", "Samsung Internet"),
            new Mark("Firefox/", "Firefox"),
            new Mark("FxiOS/", "Firefox"),
            new Mark("CriOS/", "Chrome"),
            new Mark("HeadlessChrome/", "Chrome"),
            new Mark("Chrome/", "Chrome"),
            new Mark("Safari/", "Safari"));

    private static final List<Mark> SYSTEMS = List.of(
            new Mark("Android", "Android"),
            new Mark("iPhone", "iPhone"),
            new Mark("iPad", "iPad"),
            new Mark("CrOS", "ChromeOS"),
            new Mark("Windows", "Windows"),
            new Mark("Macintosh", "macOS"),
            new Mark("Linux", "Linux"));

    private record Mark(String part, String name) {}

    private DeviceName() {}

    /** The name; empty when the program says nothing. */
    static String of(@Nullable String userAgent) {
        if (userAgent == null) {
            return "";
        }
        String agent = userAgent.substring(0, Math.min(userAgent.length(), 512));
        String name = Stream.of(first(BROWSERS, agent), first(SYSTEMS, agent))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(", "));
        Matcher product = PRODUCT.matcher(agent);
        String shown = name.isEmpty() && product.find() ? product.group(1) : name;
        return shown.substring(0, Math.min(shown.length(), LONGEST));
    }

    private static Optional<String> first(List<Mark> marks, String agent) {
        return marks.stream()
                .filter(mark -> agent.contains(mark.part()))
                .map(Mark::name)
                .findFirst();
    }
}
