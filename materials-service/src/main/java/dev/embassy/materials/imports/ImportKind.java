package dev.embassy.materials.imports;

import java.util.Arrays;
import java.util.Locale;

/** What a sheet is about. */
public enum ImportKind {
    /** Items, their variants and what lies in the depots. */
    STOCK,
    KIT_TEMPLATES,
    /** Past ones: history, and nothing else. */
    KIT_REQUESTS,
    /** The library's files, in a ZIP with the sheet that describes them. */
    MATERIALS;

    /** As it stands in an address: {@code kit-templates}. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * @throws ImportKindNotKnown if nothing of that name is imported
     */
    public static ImportKind of(String slug) {
        return Arrays.stream(values())
                .filter(kind -> kind.slug().equals(slug))
                .findFirst()
                .orElseThrow(() -> new ImportKindNotKnown(slug));
    }
}
