package io.picasso.orders.papers;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDPropertyList;
import org.apache.pdfbox.pdmodel.font.PDFont;

/** Writes down a page of A4 from top to bottom. Lengths are points, 72 to the inch. */
final class Pen implements AutoCloseable {
    static final float SMALL = 9;
    static final float LARGE = 22;

    private static final float USUAL = 11;
    private static final float LEADING = 1.35f;
    private static final float MARGIN = 64;
    private static final float VALUES = MARGIN + 90;
    private static final float AMOUNTS = 130;
    private static final float GAP = 18;

    private final PDPageContentStream page;
    private final PDFont font;
    private final Lettering lettering;
    private final float right;
    private float y;
    private boolean boxes;

    Pen(PDDocument document, PDFont font, Lettering lettering) throws IOException {
        PDPage sheet = new PDPage(PDRectangle.A4);
        document.addPage(sheet);
        this.page = new PDPageContentStream(document, sheet);
        this.font = font;
        this.lettering = lettering;
        this.right = PDRectangle.A4.getWidth() - MARGIN;
        this.y = PDRectangle.A4.getHeight() - MARGIN;
    }

    /** A paragraph over the whole width. */
    void text(String text, float size) throws IOException {
        block(text, MARGIN, right - MARGIN, size);
    }

    /** A label, and what is to be said of it beside it. */
    void fact(String label, String value) throws IOException {
        write(line(label, USUAL), MARGIN, y - USUAL, USUAL);
        block(value, VALUES, right - VALUES, USUAL);
    }

    /** Something, and an amount of money that ends at the right margin beside its first line. */
    void amount(String label, String amount) throws IOException {
        Lettering.Line value = line(amount, USUAL);
        write(value, right - value.width(), y - USUAL, USUAL);
        block(label, MARGIN, right - MARGIN - AMOUNTS, USUAL);
    }

    void rule() throws IOException {
        y -= USUAL / 2;
        page.moveTo(MARGIN, y);
        page.lineTo(right, y);
        page.stroke();
        y -= USUAL / 2;
    }

    void gap() {
        y -= GAP;
    }

    /** Whether something could not be shown. */
    boolean hasBoxes() {
        return boxes;
    }

    private void block(String text, float x, float width, float size) throws IOException {
        for (Lettering.Line line : lettering.lines(text, size, width)) {
            write(line, x, y - size, size);
            y -= size * LEADING;
        }
    }

    private Lettering.Line line(String text, float size) throws IOException {
        List<Lettering.Line> lines = lettering.lines(text, size, Float.MAX_VALUE);
        return lines.getFirst();
    }

    /** What is meant goes along with a line of boxes, for whoever copies it or has it read out (ISO 32000-1, 14.9.4). */
    private void write(Lettering.Line line, float x, float baseline, float size) throws IOException {
        if (line.shown().isEmpty()) {
            return;
        }
        if (!line.isWhole()) {
            COSDictionary meant = new COSDictionary();
            meant.setItem(COSName.ACTUAL_TEXT, new COSString(line.meant()));
            page.beginMarkedContent(COSName.getPDFName("Span"), PDPropertyList.create(meant));
            boxes = true;
        }
        page.beginText();
        page.setFont(font, size);
        page.newLineAtOffset(x, baseline);
        page.showText(line.shown());
        page.endText();
        if (!line.isWhole()) {
            page.endMarkedContent();
        }
    }

    @Override
    public void close() throws IOException {
        page.close();
    }
}
