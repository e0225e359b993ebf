package dev.embassy.materials.imports;

import dev.embassy.chassis.id.Identifier;

public record MaterialArchiveId(String value) implements Identifier {

    /** An archive is imported once, so the import is called as the archive is. */
    ImportId asImport() {
        return new ImportId(value);
    }
}
