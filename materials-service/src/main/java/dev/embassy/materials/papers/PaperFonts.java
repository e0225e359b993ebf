package dev.embassy.materials.papers;

import java.awt.Color;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.openpdf.text.Font;
import org.openpdf.text.Phrase;
import org.openpdf.text.pdf.BaseFont;
import org.openpdf.text.pdf.FontSelector;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Fonts for names and addresses of the whole world. PDF's own Helvetica covers Western Europe;
 * DejaVu Sans, which comes along, covers the other European scripts, Arabic, Hebrew and more; what
 * the machine has comes next; Chinese, Japanese and Korean that no font here holds are left to the
 * fonts that every reader of PDF has for them, and are therefore not in the file. What then has no
 * letter is printed as a mark, so that nobody takes the gap for a name.
 */
public final class PaperFonts {

    private static final Logger LOG = LoggerFactory.getLogger(PaperFonts.class);

    /** What PDF's own Helvetica can show. */
    private static final Charset WESTERN = Charset.forName("windows-1252");

    private static final List<Path> FOLDERS =
            List.of(
                    Path.of("/usr/share/fonts"),
                    Path.of("/usr/local/share/fonts"),
                    Path.of("/Library/Fonts"),
                    Path.of("/System/Library/Fonts"),
                    Path.of("C:/Windows/Fonts"));

    private static final List<String> KNOWN =
            List.of(
                    "liberationsans-regular.ttf",
                    "notosans-regular.ttf",
                    "notonaskharabic-regular.ttf",
                    "notosansarabic-regular.ttf",
                    "notosanscjk-regular.ttc",
                    "notosanscjkjp-regular.otf",
                    "droidsansfallbackfull.ttf",
                    "wqy-microhei.ttc",
                    "ipag.ttf",
                    "unifont.ttf",
                    "arial unicode.ttf",
                    "arialuni.ttf");

    private static final String WIDE = "/META-INF/embassy/fonts/DejaVuSans.ttf";

    /** PDF's own names for fonts and encodings; the order matters where they share a character. */
    private static final List<EastAsian> EAST_ASIAN =
            List.of(
                    new EastAsian("HeiseiKakuGo-W5", "UniJIS-UCS2-H"),
                    new EastAsian("HYGoThic-Medium", "UniKS-UCS2-H"),
                    new EastAsian("STSong-Light", "UniGB-UCS2-H"),
                    new EastAsian("MSung-Light", "UniCNS-UCS2-H"));

    private record EastAsian(String name, String encoding) {}

    private static final int MARK = 0xFFFD;

    /** Looked for when the first text needs them: reading fonts takes seconds. */
    private static final class Wide {
        private static final List<BaseFont> FONTS = all();
    }

    /** The text, each character in the first font that has it. */
    public Phrase phrase(String typed, float size, boolean bold) {
        return phrase(typed, size, bold ? Font.BOLD : Font.NORMAL, Color.BLACK);
    }

    /**
     * The same in a style and colour.
     *
     * @param style {@link Font#BOLD}, {@link Font#ITALIC} and the like, added up
     */
    public Phrase phrase(String typed, float size, int style, Color color) {
        // Some keyboards send accents as characters of their own, for which fonts have no place.
        var text = Normalizer.normalize(typed, Normalizer.Form.NFC);
        var plain = new Font(Font.HELVETICA, size, style, color);
        if (WESTERN.newEncoder().canEncode(text)) {
            return new Phrase(text, plain);
        }
        var selector = new FontSelector();
        selector.addFont(plain);
        Wide.FONTS.forEach(font -> selector.addFont(new Font(font, size, style, color)));
        return selector.process(marked(text));
    }

    /** What no font has becomes a mark that one has. */
    private static String marked(String text) {
        var marked = new StringBuilder();
        text.codePoints().map(it -> isWritten(it) ? it : MARK).forEach(marked::appendCodePoint);
        return marked.toString();
    }

    private static boolean isWritten(int character) {
        return Character.isWhitespace(character)
                || Character.getType(character) == Character.FORMAT
                || WESTERN.newEncoder().canEncode(Character.toString(character))
                || Wide.FONTS.stream().anyMatch(font -> font.charExists(character));
    }

    private static List<BaseFont> all() {
        var fonts = new ArrayList<BaseFont>();
        try (var in = PaperFonts.class.getResourceAsStream(WIDE)) {
            var bytes = Objects.requireNonNull(in, WIDE).readAllBytes();
            fonts.add(
                    BaseFont.createFont(
                            "DejaVuSans.ttf",
                            BaseFont.IDENTITY_H,
                            BaseFont.EMBEDDED,
                            true,
                            bytes,
                            null));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
        fonts.addAll(find());
        for (var font : EAST_ASIAN) {
            try {
                fonts.add(BaseFont.createFont(font.name(), font.encoding(), BaseFont.NOT_EMBEDDED));
            } catch (IOException | RuntimeException unusable) {
                LOG.warn("The font {} is left out of PDFs", font.name(), unusable);
            }
        }
        return List.copyOf(fonts);
    }

    private static List<BaseFont> find() {
        var found = new ArrayList<BaseFont>();
        for (var folder : FOLDERS) {
            if (Files.isDirectory(folder)) {
                addFrom(folder, found);
            }
        }
        return found;
    }

    private static void addFrom(Path folder, List<BaseFont> found) {
        try (Stream<Path> files = Files.walk(folder, 6)) {
            files.filter(PaperFonts::isKnown).sorted().forEach(file -> add(file, found));
        } catch (IOException | UncheckedIOException unreadable) {
            LOG.warn("Fonts below {} are left out of PDFs", folder, unreadable);
        }
    }

    private static void add(Path file, List<BaseFont> found) {
        var name = file.toString();
        // A collection holds several faces; the first is the regular one.
        var face = name.toLowerCase(Locale.ROOT).endsWith(".ttc") ? name + ",0" : name;
        try {
            found.add(BaseFont.createFont(face, BaseFont.IDENTITY_H, BaseFont.EMBEDDED));
        } catch (IOException | RuntimeException unusable) {
            LOG.warn("The font {} is left out of PDFs", file, unusable);
        }
    }

    private static boolean isKnown(Path file) {
        var name = file.getFileName();
        return name != null && KNOWN.contains(name.toString().toLowerCase(Locale.ROOT));
    }
}
