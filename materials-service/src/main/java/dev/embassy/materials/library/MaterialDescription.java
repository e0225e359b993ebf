package dev.embassy.materials.library;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a material is, in words.
 *
 * @param language ISO 639-1 code
 * @param licence SPDX identifier or a sentence
 * @param reviewByDay the day until which somebody has to look whether it is still right, as ISO
 *     8601 writes it: a day has no time zone, and what is stored here gets none
 */
public record MaterialDescription(
        String title,
        MaterialKind kind,
        String language,
        @Nullable String audience,
        String licence,
        List<String> tags,
        @Nullable String reviewByDay) {

    public @Nullable LocalDate reviewBy() {
        return reviewByDay == null ? null : LocalDate.parse(reviewByDay);
    }
}
