package dev.embassy.materials.imports;

import java.util.List;

/**
 * What a ZIP of materials would do.
 *
 * @param leftOut files that no line of the sheet names, as it would name them; they stay out
 */
public record MaterialPreview(MaterialArchive archive, ImportPlan plan, List<String> leftOut) {}
