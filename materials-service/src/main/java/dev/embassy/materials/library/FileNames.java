package dev.embassy.materials.library;

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
