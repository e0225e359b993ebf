package dev.embassy.materials.papers;

import java.awt.Color;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Bidi;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.Font;
import org.openpdf.text.Phrase;
import org.openpdf.text.pdf.BaseFont;
import org.openpdf.text.pdf.FontSelector;
import org.openpdf.text.pdf.PdfWriter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Fonts for names and addresses of the whole world. PDF's own Helvetica covers Western Europe;
 * DejaVu Sans, which comes along, covers the other European scripts, Arabic, Hebrew and more; what
 * the machine has comes next, and of all of these the letters that are used go into the file.
 * Chinese, Japanese and Korean that none of them holds are left to the fonts that most readers of
 * PDF have for them. What then has no letter is printed as a mark, so that nobody takes the gap for
 * a name.
 *
 * <p>Scripts whose letters change places when they are written, such as those of India, are left
 * out: written without that they would be wrong.
 */
@Component
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

    /** Of the hundreds that a machine may have; all are of one weight. */
    private static final Set<String> KNOWN =
            Set.of(
                    "liberationsans-regular.ttf",
                    "notosans-regular.ttf",
                    "notonaskharabic-regular.ttf",
                    "notosansarabic-regular.ttf",
                    "notosansthai-regular.ttf",
                    "loma.ttf",
                    "notosansethiopic-regular.ttf",
                    "notosanscjk-regular.ttc",
                    "notosanscjkjp-regular.otf",
                    "droidsansfallbackfull.ttf",
                    "wqy-microhei.ttc",
                    "ipag.ttf",
                    "arial unicode.ttf",
                    "arialuni.ttf");

    private static final Pattern FONT = Pattern.compile(".*\\.(ttf|otf|ttc)");

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

    /** The scripts that have many letters, and by which one sees whether they are there. */
    private static final String EAST_ASIAN_LETTERS = "東ひ한";

    private final @Nullable Path folder;
    private @Nullable Fonts fonts;

    /**
     * @param embedded their letters go into the file
     * @param ofReaders whoever opens the file has them, or has not
     */
    private record Fonts(List<BaseFont> embedded, List<BaseFont> ofReaders) {

        boolean embed(int character) {
            return embedded.stream().anyMatch(font -> font.charExists(character));
        }

        boolean have(int character) {
            return embed(character)
                    || ofReaders.stream().anyMatch(font -> font.charExists(character));
        }
    }

    /**
     * @param folder whose fonts are used instead of the known ones of the machine; may be empty
     */
    public PaperFonts(@Value("${embassy.pdf.fonts:}") String folder) {
        this.folder = folder.isBlank() ? null : Path.of(folder.strip());
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
        var text = composed(typed);
        var plain = new Font(Font.HELVETICA, size, style, color);
        if (isWestern(text)) {
            return new Phrase(text, plain);
        }
        var selector = new FontSelector();
        selector.addFont(plain);
        var all = fonts();
        all.embedded().forEach(font -> selector.addFont(new Font(font, size, style, color)));
        all.ofReaders().forEach(font -> selector.addFont(new Font(font, size, style, color)));
        return selector.process(marked(text));
    }

    /**
     * In which direction a block of text runs, as its first letter says; one of {@link
     * PdfWriter#RUN_DIRECTION_LTR} and {@link PdfWriter#RUN_DIRECTION_RTL}.
     */
    public static int direction(String text) {
        return new Bidi(text, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT).baseIsLeftToRight()
                ? PdfWriter.RUN_DIRECTION_LTR
                : PdfWriter.RUN_DIRECTION_RTL;
    }

    /** The characters for which there is only the mark, each once; empty when there are none. */
    public String unprintable(String typed) {
        return those(typed, character -> !isWritten(character));
    }

    /** The characters that are left to the fonts of whoever opens the file, each once. */
    public String leftToReaders(String typed) {
        return those(
                typed,
                character ->
                        isWritten(character) && !isSpace(character) && !fonts().embed(character));
    }

    private static String those(String typed, IntPredicate chosen) {
        var text = composed(typed);
        var those = new StringBuilder();
        text.codePoints()
                .distinct()
                .filter(it -> !isWestern(Character.toString(it)) && chosen.test(it))
                .forEach(those::appendCodePoint);
        return those.toString();
    }

    /** Some keyboards send accents as characters of their own, for which fonts have no place. */
    private static String composed(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFC);
    }

    private static boolean isWestern(String text) {
        return WESTERN.newEncoder().canEncode(text);
    }

    private static boolean isSpace(int character) {
        return Character.isWhitespace(character)
                || Character.getType(character) == Character.FORMAT;
    }

    /** What no font has becomes a mark that one has. */
    private String marked(String text) {
        var marked = new StringBuilder();
        text.codePoints().map(it -> isWritten(it) ? it : MARK).forEach(marked::appendCodePoint);
        return marked.toString();
    }

    private boolean isWritten(int character) {
        return isSpace(character)
                || isWestern(Character.toString(character))
                || fonts().have(character);
    }

    /** Looked for when the first text needs them: reading fonts takes seconds. */
    private synchronized Fonts fonts() {
        if (fonts == null) {
            fonts = new Fonts(embedded(), ofReaders());
            var missing = leftOut(fonts);
            if (!missing.isEmpty()) {
                LOG.warn(
                        "No font holds {}. Such letters are left to the readers of a PDF, which may"
                                + " not have them. Install fonts-wqy-microhei or fonts-noto-cjk,"
                                + " or name a folder of fonts as embassy.pdf.fonts",
                        missing);
            }
        }
        return fonts;
    }

    private static String leftOut(Fonts fonts) {
        var missing = new StringBuilder();
        EAST_ASIAN_LETTERS
                .codePoints()
                .filter(letter -> !fonts.embed(letter))
                .forEach(missing::appendCodePoint);
        return missing.toString();
    }

    private static List<BaseFont> ofReaders() {
        var fonts = new ArrayList<BaseFont>();
        for (var font : EAST_ASIAN) {
            try {
                fonts.add(BaseFont.createFont(font.name(), font.encoding(), BaseFont.NOT_EMBEDDED));
            } catch (IOException | RuntimeException unusable) {
                LOG.warn("The font {} is left out of PDFs", font.name(), unusable);
            }
        }
        return List.copyOf(fonts);
    }

    private List<BaseFont> embedded() {
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
        if (folder != null) {
            addFrom(folder, FONT.asMatchPredicate(), fonts);
        } else {
            FOLDERS.stream()
                    .filter(Files::isDirectory)
                    .forEach(place -> addFrom(place, KNOWN::contains, fonts));
        }
        return List.copyOf(fonts);
    }

    private static void addFrom(Path folder, Predicate<String> chosen, List<BaseFont> found) {
        try (Stream<Path> files = Files.walk(folder, 6)) {
            files.filter(file -> chosen.test(name(file)))
                    .sorted()
                    .forEach(file -> add(file, found));
        } catch (IOException | UncheckedIOException unreadable) {
            LOG.warn("Fonts below {} are left out of PDFs", folder, unreadable);
        }
    }

    private static void add(Path file, List<BaseFont> found) {
        // A collection holds several faces; the first is the regular one.
        var face = name(file).endsWith(".ttc") ? file + ",0" : file.toString();
        try {
            found.add(BaseFont.createFont(face, BaseFont.IDENTITY_H, BaseFont.EMBEDDED));
        } catch (IOException | RuntimeException unusable) {
            LOG.warn("The font {} is left out of PDFs", file, unusable);
        }
    }

    private static String name(Path file) {
        var name = file.getFileName();
        return name == null ? "" : name.toString().toLowerCase(Locale.ROOT);
    }
}
