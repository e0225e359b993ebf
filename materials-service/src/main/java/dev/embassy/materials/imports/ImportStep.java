package dev.embassy.materials.imports;

import dev.embassy.materials.kits.KitTemplate;
import dev.embassy.materials.kits.PastKit;
import dev.embassy.materials.library.TakeInMaterial;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One record that a sheet is about, as the import is to leave it.
 *
 * @param line where it begins in the file, from 1
 * @param key names the record within its kind: its name in lower case, or what it follows from
 * @param changes what is new or different, in words
 * @param recordId null as long as it is not there and no import has begun
 * @param item for stock
 * @param kit for kit templates
 * @param past for past kit requests
 * @param material for materials
 * @param refusal why it did not come about, though the sheet was sound: something changed between
 */
public record ImportStep(
        long line,
        String key,
        String label,
        Outcome outcome,
        List<String> changes,
        @Nullable String recordId,
        @Nullable ItemToBe item,
        KitTemplate.@Nullable Contents kit,
        @Nullable PastKit past,
        TakeInMaterial.@Nullable Wanted material,
        @Nullable String refusal) {

    public enum Outcome {
        CREATED,
        CHANGED,
        /** All of it is there already. */
        UNCHANGED
    }

    /** A step of a preview, or one that is still to be done. */
    static ImportStep of(
            long line,
            String label,
            Outcome outcome,
            List<String> changes,
            @Nullable String recordId,
            @Nullable ItemToBe item,
            KitTemplate.@Nullable Contents kit) {
        return new ImportStep(
                line,
                Names.key(label),
                label,
                outcome,
                changes,
                recordId,
                item,
                kit,
                null,
                null,
                null);
    }

    /** A kit of the past; its identifier follows from the facts. */
    static ImportStep ofPast(
            long line, String label, Outcome outcome, List<String> changes, PastKit past) {
        var id = past.id().value();
        return new ImportStep(line, id, label, outcome, changes, id, null, null, past, null, null);
    }

    /** A material; its key names it among those of the same title. */
    static ImportStep ofMaterial(
            long line,
            String key,
            String label,
            Outcome outcome,
            List<String> changes,
            @Nullable String recordId,
            TakeInMaterial.Wanted material) {
        return new ImportStep(
                line, key, label, outcome, changes, recordId, null, null, null, material, null);
    }

    ImportStep as(String id) {
        return new ImportStep(
                line, key, label, outcome, changes, id, item, kit, past, material, refusal);
    }

    ImportStep refused(String why) {
        return new ImportStep(
                line, key, label, outcome, changes, recordId, item, kit, past, material, why);
    }

    /**
     * @throws IllegalStateException if no import has begun
     */
    String id() {
        if (recordId == null) {
            throw new IllegalStateException("A step of a preview cannot be done: " + label);
        }
        return recordId;
    }
}
