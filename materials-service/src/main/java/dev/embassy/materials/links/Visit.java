package dev.embassy.materials.links;

import org.jspecify.annotations.Nullable;

/**
 * What is looked at to tell robots from people; nothing of it is kept.
 *
 * @param purpose {@code Purpose}, {@code X-Purpose} or {@code X-Moz}
 * @param secPurpose {@code Sec-Purpose}
 */
public record Visit(
        String method,
        @Nullable String userAgent,
        @Nullable String purpose,
        @Nullable String secPurpose) {}
