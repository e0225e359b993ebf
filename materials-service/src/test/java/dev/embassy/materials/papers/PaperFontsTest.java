package dev.embassy.materials.papers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openpdf.text.Document;
import org.openpdf.text.pdf.PdfPCell;
import org.openpdf.text.pdf.PdfPTable;
import org.openpdf.text.pdf.PdfWriter;

class PaperFontsTest {

    private static final PaperFonts FONTS = new PaperFonts("");

    private static byte[] print(PaperFonts fonts, String text) {
        var out = new ByteArrayOutputStream();
        try (var document = new Document()) {
            PdfWriter.getInstance(document, out);
            document.open();
            var cell = new PdfPCell(fonts.phrase(text, 12, false));
            cell.setRunDirection(PaperFonts.direction(text));
            var table = new PdfPTable(1);
            table.addCell(cell);
            document.add(table);
        }
        return out.toByteArray();
    }

    /** As a reader of the file copies it: in the order of reading, each letter by itself. */
    private static String read(byte[] pdf, String name) throws Exception {
        Files.createDirectories(Path.of("target/papers"));
        Files.write(Path.of("target/papers", name), pdf);
        try (var document = Loader.loadPDF(pdf)) {
            return Normalizer.normalize(
                            new PDFTextStripper().getText(document), Normalizer.Form.NFKC)
                    .strip();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "結城 ゆき, 東京都千代田区",
                "서울특별시 김민수",
                "上海市浦东新区 王小明",
                "عمر الفارسي",
                "דוד בן־גוריון",
                "Иван Петров",
                "Ελένη Παπαδοπούλου",
                "Nguyễn Thị Minh Khai",
                "Łukasz Dvořák-Øğüş"
            })
    void printsNamesAndAddressesOfTheWorld(String text) throws Exception {
        assertThat(read(print(FONTS, text), "fonts.pdf")).isEqualTo(text);
        assertThat(FONTS.unprintable(text)).isEmpty();
    }
}
