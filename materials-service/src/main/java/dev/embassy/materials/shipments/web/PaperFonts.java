package dev.embassy.materials.shipments.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.openpdf.text.Font;
import org.openpdf.text.Phrase;
import org.openpdf.text.pdf.BaseFont;
import org.openpdf.text.pdf.FontSelector;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Fonts for names and addresses of the whole world. PDF's own Helvetica covers Western Europe; for
 * everything else it takes what the machine has, the widest first.
 */
final class PaperFonts {

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
                    "dejavusans.ttf",
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

    /** Looked for when the first text needs them: reading fonts takes seconds. */
    private static final class Installed {
        private static final List<BaseFont> FONTS = find();
    }

    /** The text, each character in the first font that has it. */
    Phrase phrase(String typed, float size, boolean bold) {
        // Some keyboards send accents as characters of their own, for which fonts have no place.
        var text = Normalizer.normalize(typed, Normalizer.Form.NFC);
        int style = bold ? Font.BOLD : Font.NORMAL;
        var plain = new Font(Font.HELVETICA, size, style);
        if (WESTERN.newEncoder().canEncode(text)) {
            return new Phrase(text, plain);
        }
        var selector = new FontSelector();
        selector.addFont(plain);
        Installed.FONTS.forEach(font -> selector.addFont(new Font(font, size, style)));
        return selector.process(text);
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
