package dev.embassy.materials.stock;

import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.PersistenceCreator;

/**
 * One of the forms an item comes in.
 *
 * @param retired true once nothing new of it is stocked
 */
public record Variant(VariantId id, String label, @Nullable Boolean retired) {

    @PersistenceCreator
    public Variant {}

    public Variant(VariantId id, String label) {
        this(id, label, null);
    }

    public boolean isRetired() {
        return Boolean.TRUE.equals(retired);
    }

    Variant called(String other) {
        return new Variant(id, other, retired);
    }

    Variant retire() {
        return new Variant(id, label, true);
    }

    Variant bringBack() {
        return new Variant(id, label, null);
    }
}
