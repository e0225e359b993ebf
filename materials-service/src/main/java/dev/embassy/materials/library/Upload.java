package dev.embassy.materials.library;

import dev.embassy.chassis.actor.Person;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A content that is sent in pieces, and may be gone on with after a break.
 *
 * @param length in bytes, as announced
 * @param mark what tells the file from another of the same name, such as when it was last changed;
 *     the sender's business
 * @param note what is new in this version
 * @param publish whether the version is given out as soon as it is there
 * @param refusal why it was not taken; null as long as it may go on
 * @param version the version that it became; null as long as it is not whole
 */
public record Upload(
        UploadId id,
        MaterialId material,
        Person by,
        String fileName,
        long length,
        @Nullable String mark,
        @Nullable String note,
        boolean publish,
        Instant begunAt,
        Instant expiresAt,
        @Nullable Reason refusal,
        @Nullable Integer version) {

    /** A refusal to remember. */
    public record Reason(String code, String detail) {

        ContentRefused refusal() {
            return new ContentRefused(code, detail);
        }
    }

    public boolean isOpen() {
        return refusal == null && version == null;
    }

    Upload until(Instant later) {
        return new Upload(
                id, material, by, fileName, length, mark, note, publish, begunAt, later, refusal,
                version);
    }

    Upload refused(ContentRefused why) {
        return new Upload(
                id,
                material,
                by,
                fileName,
                length,
                mark,
                note,
                publish,
                begunAt,
                expiresAt,
                new Reason(why.code(), why.detail()),
                null);
    }

    Upload became(int number) {
        return new Upload(
                id, material, by, fileName, length, mark, note, publish, begunAt, expiresAt, null,
                number);
    }
}
