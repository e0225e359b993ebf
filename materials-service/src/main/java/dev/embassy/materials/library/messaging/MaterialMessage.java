package dev.embassy.materials.library.messaging;

import dev.embassy.chassis.actor.Person;
import dev.embassy.materials.library.MaterialKind;
import dev.embassy.materials.library.MaterialState;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A material as others see it.
 *
 * @param content the version that was uploaded last
 * @param published the version that is given out
 */
record MaterialMessage(
        String id,
        String title,
        MaterialKind kind,
        String language,
        @Nullable String audience,
        String licence,
        List<String> tags,
        MaterialState state,
        Person owner,
        @Nullable String reviewBy,
        @Nullable Content content,
        @Nullable Content published) {

    record Content(
            int version,
            String fileName,
            String mediaType,
            long size,
            String sha256,
            @Nullable String note) {}
}
