package dev.embassy.materials.library;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.regex.Pattern;

/** File names that are safe on every system and in every archive. */
public final class FileNames {

    private static final Pattern UNSAFE = Pattern.compile("[\\p{Cntrl}\\p{Cf}\\\\/:*?\"<>|]+");
    private static final int MAX = 120;

    private FileNames() {}

    /** Without folders, control characters, leading dots; at most 120 characters. */
    public static String safe(String name) {
        var normal = Normalizer.normalize(name, Normalizer.Form.NFC);
        var last =
                normal.substring(Math.max(normal.lastIndexOf('/'), normal.lastIndexOf('\\')) + 1);
        var clean = UNSAFE.matcher(last).replaceAll("-").strip();
        while (clean.startsWith(".")) {
            clean = clean.substring(1).strip();
        }
        while (clean.endsWith(".")) {
            clean = clean.substring(0, clean.length() - 1).strip();
        }
        if (clean.isEmpty()) {
            return "file";
        }
        return clean.length() <= MAX ? clean : shortened(clean);
    }

    /**
     * What makes a browser save a file under this name: a Content-Disposition as RFC 6266 says,
     * with the whole name as RFC 8187 encodes it and plain letters for those who cannot read that.
     */
    public static String attachment(String name) {
        var safe = safe(name);
        var plain =
                Normalizer.normalize(safe, Normalizer.Form.NFKD)
                        .replaceAll("\\p{M}+", "")
                        .replaceAll("[^\\x20-\\x7E]", "_");
        var disposition = "attachment; filename=\"" + plain + "\"";
        return plain.equals(safe)
                ? disposition
                : disposition
                        + "; filename*=UTF-8''"
                        + URLEncoder.encode(safe, StandardCharsets.UTF_8)
                                .replace("+", "%20")
                                .replace("*", "%2A");
    }

    private static String shortened(String name) {
        int dot = name.lastIndexOf('.');
        var ending = dot > 0 && name.length() - dot <= 10 ? name.substring(dot) : "";
        int end = MAX - ending.length();
        if (Character.isHighSurrogate(name.charAt(end - 1))) {
            end--;
        }
        return name.substring(0, end) + ending;
    }
}
