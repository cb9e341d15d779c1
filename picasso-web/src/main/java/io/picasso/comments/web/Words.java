package io.picasso.comments.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A text in pieces, as a page shows it: addresses and the names of people who are known are links, everything else is text. No
 * piece is markup. comments.js cuts in the same way; change both.
 */
final class Words {
    private static final Pattern LINKS = Pattern.compile(
            "https?://[^\\s<>\"]+|(?<![\\p{L}\\p{N}_@/.])@[a-z0-9_]{3,30}(?![a-z0-9_@])", Pattern.CASE_INSENSITIVE);
    private static final Pattern ENDING = Pattern.compile("[.,;:!?)\\]}'\u2026]+$");

    private Words() {}

    /**
     * A piece of a text.
     *
     * @param href where it leads; empty for text
     */
    public record Piece(String text, String href) {}

    /**
     * The pieces of a text.
     *
     * @param mentions the handles that lead somewhere
     */
    static List<Piece> of(String text, List<String> mentions) {
        List<Piece> pieces = new ArrayList<>();
        int from = 0;
        for (MatchResult found : LINKS.matcher(text).results().toList()) {
            Piece link = link(found.group());
            if (!link.text().startsWith("@") || mentions.contains(handle(link.text()))) {
                pieces.add(new Piece(text.substring(from, found.start()), ""));
                pieces.add(link);
                from = found.start() + link.text().length();
            }
        }
        pieces.add(new Piece(text.substring(from), ""));
        return pieces.stream().filter(piece -> !piece.text().isEmpty()).toList();
    }

    /** The full stop after an address belongs to the sentence. */
    private static Piece link(String found) {
        if (found.startsWith("@")) {
            return new Piece(found, "/creators/" + handle(found));
        }
        String address = ENDING.matcher(found).replaceFirst("");
        return new Piece(address, address);
    }

    private static String handle(String mention) {
        return mention.substring(1).toLowerCase(Locale.ROOT);
    }
}
