package dev.embassy.materials.library;

import dev.embassy.chassis.actor.Person;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One uploaded content.
 *
 * @param number from 1
 * @param fileName as the uploader called it, without folders
 * @param mediaType as found in the content
 * @param size in bytes
 * @param sha256 of the content, in hexadecimal: its address in the store
 * @param note what is new in it
 * @param publishedAt since when it is given out; null as long as only staff sees it
 */
public record MaterialVersion(
        int number,
        String fileName,
        String mediaType,
        long size,
        String sha256,
        Person uploadedBy,
        Instant uploadedAt,
        @Nullable String note,
        @Nullable Instant publishedAt) {

    public boolean isPublished() {
        return publishedAt != null;
    }

    MaterialVersion published(Instant at) {
        return new MaterialVersion(
                number, fileName, mediaType, size, sha256, uploadedBy, uploadedAt, note, at);
    }
}
