package dev.embassy.materials.links;

import dev.embassy.materials.library.MaterialId;
import org.jspecify.annotations.Nullable;

/**
 * Where a link leads: to a page of the web, or to a material of the library, whichever version of
 * it is the newest then. Exactly one of the two is there.
 *
 * @param url as {@link WebAddress#text}
 */
public record Destination(@Nullable String url, @Nullable MaterialId materialId) {

    public Destination {
        if ((url == null) == (materialId == null)) {
            throw new IllegalArgumentException("A link leads to a page or to a material");
        }
    }

    public static Destination to(WebAddress address) {
        return new Destination(address.text(), null);
    }

    public static Destination to(MaterialId material) {
        return new Destination(null, material);
    }

    /** As a line of a record's history says it. */
    public String text() {
        return materialId == null ? String.valueOf(url) : "material " + materialId.value();
    }
}
