package dev.embassy.materials.library;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a material is, in words.
 *
 * @param language ISO 639-1 code
 * @param licence SPDX identifier or a sentence
 */
public record MaterialDescription(
        String title,
        MaterialKind kind,
        String language,
        @Nullable String audience,
        String licence,
        List<String> tags) {}
