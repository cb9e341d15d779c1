package io.picasso.orders.papers;

import static org.assertj.core.api.Assertions.assertThat;

import io.picasso.orders.Papers.Kind;
import io.picasso.orders.Proceeds;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDMarkedContent;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Papers are read back with the same library that drew them. */
class PressTest {
    private static final Proceeds DIVIDED = Bazaar.proceeds("USD", 4_900, 172, 245, 490);

    private static byte[] print(Kind kind, Sale sale) {
        return Press.print(Sheets.of(kind, sale).orElseThrow());
    }

    private static String read(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFTextStripper reader = new PDFTextStripper();
            reader.setSortByPosition(true);
            return reader.getText(document);
        }
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\s+", " ");
    }

    @ParameterizedTest
    @EnumSource
    void everythingOnASheetCanBeReadBack(Kind kind) throws IOException {
        Sheet sheet = Sheets.of(kind, Bazaar.undone(DIVIDED, true)).orElseThrow();

        String text = oneLine(read(Press.print(sheet)));

        assertThat(text).contains("Picasso", sheet.heading());
        sheet.facts().forEach(fact -> assertThat(text).contains(fact.label() + " " + fact.value()));
        sheet.rows().forEach(row -> assertThat(text).contains(row.label() + " " + row.value()));
        assertThat(text).contains(sheet.total().label() + " " + sheet.total().value());
        sheet.notes().forEach(note -> assertThat(text).contains(note));
    }

    @ParameterizedTest
    @EnumSource
    void theSameSaleGivesTheSameBytes(Kind kind) {
        assertThat(print(kind, Bazaar.undone(DIVIDED, true))).isEqualTo(print(kind, Bazaar.undone(DIVIDED, true)));
    }

    @Test
    void anotherSaleGivesOtherBytes() {
        assertThat(print(Kind.INVOICE, Bazaar.named("Weir", "Ada")))
                .isNotEqualTo(print(Kind.INVOICE, Bazaar.named("Weir", "Bob")));
    }

    /** The font is shared; many at once must not spoil each other's papers. */
    @Test
    void manyAtOnceGetTheSameBytes() {
        byte[] alone = print(Kind.INVOICE, Bazaar.resale(DIVIDED));

        List<byte[]> together = IntStream.range(0, 40)
                .parallel()
                .mapToObj(number -> {
                    print(Kind.INVOICE, Bazaar.named("Picture " + number, "Żółw " + number));
                    return print(Kind.INVOICE, Bazaar.resale(DIVIDED));
                })
                .toList();

        assertThat(together).allSatisfy(pdf -> assertThat(pdf).isEqualTo(alone));
    }

    @Test
    void amountsWithoutDecimalsHaveNone() throws IOException {
        String text = oneLine(read(print(Kind.INVOICE, Bazaar.resale(Bazaar.proceeds("JPY", 1_200_000, 0, 0, 0)))));

        assertThat(text).contains("Total, paid 1,200,000 JPY");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Zoë Åström-Čapková",
                "Cafe\u0301",
                "Ελένη Ванда",
                "Tail\twith\ttabs",
                "Office fjord",
                "<script>alert(1)</script> ' \" & %PDF-1.4 (unbalanced \\"
            })
    void whatTheFontHasIsShownAsItIs(String name) throws IOException {
        String text = oneLine(read(print(Kind.INVOICE, Bazaar.named("Weir", name))));

        assertThat(text)
                .contains("Buyer " + oneLine(java.text.Normalizer.normalize(name, java.text.Normalizer.Form.NFC)));
        assertThat(text).doesNotContain("A box stands");
    }

    /** The one that reads aloud or copies gets what was meant; the one that looks gets a box. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "\ud83d\udc69\u200d\ud83d\udc69\u200d\ud83d\udc67 Family",
                "葛飾 北斎",
                "محمد",
                "שלום",
                "Lone \ud83d half"
            })
    void whatTheFontDoesNotHaveBecomesABox(String name) throws IOException {
        byte[] pdf = print(Kind.INVOICE, Bazaar.named("Weir", name));

        assertThat(oneLine(read(pdf))).contains("Total, paid 49.00 USD", "A box stands");
        assertThat(fonts(pdf)).hasSize(1);
    }

    @Test
    void whatABoxStandsForGoesAlong() throws IOException {
        try (PDDocument document = Loader.loadPDF(print(Kind.INVOICE, Bazaar.named("Weir", "葛飾 Hokusai")))) {
            PDFMarkedContentExtractor marked = new PDFMarkedContentExtractor();
            marked.processPage(document.getPage(0));

            assertThat(marked.getMarkedContents())
                    .extracting(PDMarkedContent::getActualText)
                    .containsExactly("葛飾 Hokusai (@ada)");
        }
    }

    @Test
    void controlsLeaveNoTrace() throws IOException {
        String text = oneLine(read(print(Kind.INVOICE, Bazaar.named("We\u0000ir\u0007\u200b", "A\u001bda\r\nTotal"))));

        assertThat(text).contains("Buyer Ada Total (@ada)", "Weir, edition 3 of 12");
        assertThat(oneLine(read(print(Kind.INVOICE, Bazaar.named("Weir", "Ada \u202egnol")))))
                .contains("Buyer Ada gnol (@ada)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "W", "\ud83d\udc0e", "word "})
    void twoHundredCharactersStayOnThePage(String character) throws IOException {
        byte[] pdf = print(Kind.INVOICE, Bazaar.named(character.repeat(200), character.repeat(200)));

        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
            assertThat(new Places().of(document)).isNotEmpty().allMatch(Place::isOnThePage);
        }
        assertThat(oneLine(read(pdf))).contains("Total, paid 49.00 USD");
    }

    @Test
    void longNamesAreBrokenAndNothingIsLost() throws IOException {
        String name = "Anna Maria Sibylla ".repeat(10).strip();

        String text = oneLine(read(print(Kind.INVOICE, Bazaar.named("Weir", name))));

        assertThat(text).contains("Buyer " + name + " (@ada)");
    }

    @Test
    void onlyTheGlyphsInUseGoAlong() throws IOException {
        byte[] pdf = print(Kind.INVOICE, Bazaar.resale(DIVIDED));

        assertThat(fonts(pdf)).singleElement().satisfies(font -> {
            assertThat(font.isEmbedded()).isTrue();
            assertThat(font.getName()).matches("[A-Z]{6}\\+LiberationSans");
        });
        assertThat(pdf.length).isLessThan(30_000);
    }

    @Test
    void aPaperSaysWhatItIsWithoutBeingOpened() throws IOException {
        try (PDDocument document = Loader.loadPDF(print(Kind.INVOICE, Bazaar.resale(DIVIDED)))) {
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo("Invoice INV-order1");
            assertThat(document.getDocumentInformation().getCreationDate().toInstant())
                    .isEqualTo(Bazaar.COMPLETED);
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("en");
        }
    }

    private static List<PDFont> fonts(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            List<PDFont> fonts = new ArrayList<>();
            for (PDPage page : document.getPages()) {
                for (COSName name : page.getResources().getFontNames()) {
                    fonts.add(page.getResources().getFont(name));
                }
            }
            return fonts;
        }
    }

    /** Where a letter stands. */
    private record Place(float left, float right, float bottom, float width, float height) {
        private boolean isOnThePage() {
            return left >= 0 && right <= width && bottom >= 0 && bottom <= height;
        }
    }

    /** Finds the places of all letters. */
    private static final class Places extends PDFTextStripper {
        private final List<Place> places = new ArrayList<>();

        private List<Place> of(PDDocument document) throws IOException {
            getText(document);
            return places;
        }

        @Override
        protected void processTextPosition(org.apache.pdfbox.text.TextPosition text) {
            places.add(new Place(
                    text.getXDirAdj(),
                    text.getXDirAdj() + text.getWidthDirAdj(),
                    text.getYDirAdj(),
                    text.getPageWidth(),
                    text.getPageHeight()));
            super.processTextPosition(text);
        }
    }
}
