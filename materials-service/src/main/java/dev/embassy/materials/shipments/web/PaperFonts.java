package dev.embassy.materials.shipments.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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

    private final List<BaseFont> installed = find();

    /** The text, each character in the first font that has it. */
    Phrase phrase(String text, float size, boolean bold) {
        int style = bold ? Font.BOLD : Font.NORMAL;
        var selector = new FontSelector();
        selector.addFont(new Font(Font.HELVETICA, size, style));
        installed.forEach(font -> selector.addFont(new Font(font, size, style)));
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
            for (var file : files.filter(PaperFonts::isKnown).sorted().toList()) {
                var name = file.toString();
                // A collection holds several faces; the first is the regular one.
                var face = name.toLowerCase(Locale.ROOT).endsWith(".ttc") ? name + ",0" : name;
                found.add(BaseFont.createFont(face, BaseFont.IDENTITY_H, BaseFont.EMBEDDED));
            }
        } catch (IOException | RuntimeException unusable) {
            LOG.warn("Fonts below {} are left out of PDFs", folder, unusable);
        }
    }

    private static boolean isKnown(Path file) {
        var name = file.getFileName();
        return name != null && KNOWN.contains(name.toString().toLowerCase(Locale.ROOT));
    }
}
