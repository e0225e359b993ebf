package dev.embassy.materials.imports;

import java.util.Locale;

/** When two names in a sheet mean the same. */
final class Names {

    private Names() {}

    /** In lower case, with single spaces. */
    static String key(String name) {
        return name.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }
}
