package io.picasso.orders.papers;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.GregorianCalendar;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * Makes a PDF of a sheet: always the same bytes for the same sheet. The font is Liberation Sans, which comes with PDFBox
 * under the SIL Open Font License 1.1; only the glyphs that are used go into the file. Nothing of PDFBox is loaded before the
 * first paper is asked for. Thread-safe.
 */
final class Press {
    private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    private Press() {}

    /** Reading the font costs twice as much as drawing a paper, so it is read once. It is not safe for two threads. */
    private static final class Type {
        private static final TrueTypeFont FACE = read();

        /** Without ligatures and the like, whose search would cost several times as much as all the rest. */
        private static TrueTypeFont read() {
            try (InputStream file = PDDocument.class.getResourceAsStream(FONT)) {
                if (file == null) {
                    throw new IllegalStateException("PDFBox has no " + FONT + " any more.");
                }
                TrueTypeFont face = new TTFParser(true).parse(new RandomAccessReadBuffer(file.readAllBytes()));
                face.setEnableGsub(false);
                return face;
            } catch (IOException fault) {
                throw new UncheckedIOException(fault);
            }
        }
    }

    static byte[] print(Sheet sheet) {
        synchronized (Type.FACE) {
            try (PDDocument document = new PDDocument()) {
                describe(document, sheet);
                PDType0Font font = PDType0Font.load(document, Type.FACE, true);
                try (Pen pen = new Pen(document, font, new Lettering(font, Type.FACE.getUnicodeCmapLookup()))) {
                    draw(pen, sheet);
                }
                ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                document.save(bytes);
                return bytes.toByteArray();
            } catch (IOException fault) {
                throw new UncheckedIOException(fault);
            }
        }
    }

    /** Without dates and a number of its own a file would get those of the moment. */
    private static void describe(PDDocument document, Sheet sheet) {
        PDDocumentInformation about = document.getDocumentInformation();
        about.setTitle(sheet.heading() + " " + sheet.number());
        about.setAuthor("Picasso");
        about.setCreationDate(calendar(sheet.date()));
        about.setModificationDate(calendar(sheet.date()));
        document.setDocumentId((long) sheet.number().hashCode());
        document.getDocumentCatalog().setLanguage("en");
    }

    private static GregorianCalendar calendar(Instant instant) {
        return GregorianCalendar.from(instant.atZone(ZoneOffset.UTC));
    }

    private static void draw(Pen pen, Sheet sheet) throws IOException {
        pen.text("Picasso", Pen.SMALL);
        pen.gap();
        pen.text(sheet.heading(), Pen.LARGE);
        pen.gap();
        for (Sheet.Line fact : sheet.facts()) {
            pen.fact(fact.label(), fact.value());
        }
        pen.gap();
        for (Sheet.Line row : sheet.rows()) {
            pen.amount(row.label(), row.value());
        }
        pen.rule();
        pen.amount(sheet.total().label(), sheet.total().value());
        pen.gap();
        for (String note : sheet.notes()) {
            pen.text(note, Pen.SMALL);
        }
        if (pen.hasBoxes()) {
            pen.text(
                    "A box stands for a character that this document's font does not have; a copy of the text has it.",
                    Pen.SMALL);
        }
    }
}
