package dev.embassy.materials.imports;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The files of an archive as its sheet names them: from the folder that the sheet lies in, or with
 * a slash before it from the top. Upper and lower case are the same, and so are the ways in which
 * systems write an accent. What systems leave in folders for themselves is passed over.
 */
final class ArchiveFolder {

    private static final Set<String> OF_THE_SYSTEM = Set.of("thumbs.db", "desktop.ini");

    private final Map<String, String> files = new LinkedHashMap<>();
    private final List<String> sheets = new ArrayList<>();

    /**
     * @param name from the top of the archive
     * @throws MaterialArchiveRefused if another file has the name
     */
    void add(String name) {
        if (isLeftOver(name)) {
            return;
        }
        if (isSheet(name)) {
            sheets.add(name);
        } else if (files.put(same(name), name) != null) {
            throw MaterialArchiveRefused.sameName(name);
        }
    }

    static boolean isSheet(String name) {
        return !isLeftOver(name) && same(name).endsWith(".csv");
    }

    private static boolean isLeftOver(String name) {
        var plain = same(name);
        var last = plain.substring(plain.lastIndexOf('/') + 1);
        return last.isEmpty()
                || last.startsWith(".")
                || plain.startsWith("__macosx/")
                || OF_THE_SYSTEM.contains(last);
    }

    boolean hasSheet() {
        return !sheets.isEmpty();
    }

    /**
     * @throws MaterialArchiveRefused if there is none or more than one
     */
    void requireOneSheet() {
        if (sheets.isEmpty()) {
            throw MaterialArchiveRefused.noSheet();
        }
        if (sheets.size() > 1) {
            throw MaterialArchiveRefused.manySheets(sheets);
        }
    }

    /** Whether it is a file that a sheet may name. */
    boolean holds(String name) {
        return name.equals(files.get(same(name)));
    }

    /** How the sheet names a file. */
    String path(String name) {
        var sheet = sheets.getFirst();
        var folder = sheet.substring(0, sheet.lastIndexOf('/') + 1);
        return name.startsWith(folder) ? name.substring(folder.length()) : "/" + name;
    }

    /** What paths have in common that mean the same file; some systems write backslashes. */
    static String key(String path) {
        var plain = same(path.replace('\\', '/'));
        return plain.startsWith("./") ? plain.substring(2) : plain;
    }

    private static String same(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    }
}
