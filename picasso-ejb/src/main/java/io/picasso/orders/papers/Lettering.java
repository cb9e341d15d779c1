package io.picasso.orders.papers;

import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.pdfbox.pdmodel.font.PDFont;

/**
 * Breaks text into lines that the one font can show. What it cannot show, such as emoji, Chinese, or scripts that run from
 * right to left, becomes a box for each character that a reader would see; the line keeps what was meant.
 */
final class Lettering {
    private static final String BOX = "\u25a1";
    private static final Pattern CHARACTER = Pattern.compile("\\X");
    private static final Set<Byte> RIGHT_TO_LEFT = Set.of(
            Character.DIRECTIONALITY_RIGHT_TO_LEFT,
            Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC,
            Character.DIRECTIONALITY_ARABIC_NUMBER);
    /** Glyph spaces are a thousandth of the size of the font (ISO 32000-1, 9.2.4). */
    private static final float GLYPH_UNITS = 1000;

    private final PDFont font;
    private final CmapLookup glyphs;

    Lettering(PDFont font, CmapLookup glyphs) {
        this.font = font;
        this.glyphs = glyphs;
    }

    /**
     * One line.
     *
     * @param shown what the font shows
     * @param meant what it stands for
     */
    record Line(String shown, String meant, float width) {
        boolean isWhole() {
            return shown.equals(meant);
        }
    }

    /** As few lines as the width allows, broken at spaces where there are any; never none. */
    List<Line> lines(String text, float size, float width) throws IOException {
        List<Line> lines = new ArrayList<>();
        Line line = new Line("", "", 0);
        Line atSpace = null;
        for (Line next : characters(text, size)) {
            boolean space = next.shown().equals(" ");
            if (line.width() + next.width() > width && !line.shown().isEmpty()) {
                Line full = space || atSpace == null ? line : atSpace;
                lines.add(full);
                line = rest(line, full, size);
                atSpace = null;
            }
            if (space) {
                atSpace = line.shown().isEmpty() ? null : line;
            }
            if (!space || !line.shown().isEmpty()) {
                line = join(line, next);
            }
        }
        lines.add(line);
        return lines;
    }

    private Line rest(Line line, Line full, float size) throws IOException {
        String shown = line.shown().substring(full.shown().length()).stripLeading();
        return new Line(shown, line.meant().substring(full.meant().length()).stripLeading(), width(shown, size));
    }

    private static Line join(Line line, Line next) {
        return new Line(line.shown() + next.shown(), line.meant() + next.meant(), line.width() + next.width());
    }

    /** What a reader takes for one character may be several code points: letter and accent, or a family of emoji. */
    private List<Line> characters(String text, float size) throws IOException {
        String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        List<Line> characters = new ArrayList<>();
        for (Matcher next = CHARACTER.matcher(composed); next.find(); ) {
            String meant = next.group();
            String shown = shown(meant);
            if (!shown.isEmpty()) {
                characters.add(new Line(shown, shown.equals(BOX) ? meant : shown, width(shown, size)));
            }
        }
        return characters;
    }

    private String shown(String character) {
        if (character.codePoints().allMatch(Lettering::isInvisible)) {
            return character.codePoints().anyMatch(Character::isWhitespace) ? " " : "";
        }
        if (character.codePoints().allMatch(Character::isSpaceChar)) {
            return " ";
        }
        return character.codePoints().allMatch(this::isPrintable) ? character : BOX;
    }

    /** Controls, among them those that would turn the direction of what follows. */
    private static boolean isInvisible(int code) {
        return Character.isISOControl(code) || Character.getType(code) == Character.FORMAT;
    }

    private boolean isPrintable(int code) {
        return !isInvisible(code)
                && !RIGHT_TO_LEFT.contains(Character.getDirectionality(code))
                && glyphs.getGlyphId(code) != 0;
    }

    float width(String shown, float size) throws IOException {
        return font.getStringWidth(shown) * size / GLYPH_UNITS;
    }
}
