package dev.embassy.materials.imports;

import dev.embassy.chassis.actor.Person;
import dev.embassy.materials.library.LaidAside;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A ZIP of materials that was looked at and waits to be imported. Its files lie aside under names
 * that follow from its identifier.
 *
 * @param fileName of the ZIP
 * @param judgedAt null as long as it is received and judged
 * @param parts how many files may lie aside, the sheet apart
 * @param files all that may be named by the sheet, in the order of the archive
 */
public record MaterialArchive(
        MaterialArchiveId id,
        Person by,
        @Nullable String fileName,
        Instant expiresAt,
        @Nullable Instant judgedAt,
        int parts,
        List<ArchivedFile> files) {

    /**
     * One file; with neither a content nor a refusal no line of the sheet names it.
     *
     * @param path as the sheet names it
     */
    public record ArchivedFile(
            String path, @Nullable LaidAside content, @Nullable Refused refused) {}

    /** Why a content is not taken, in the library's words. */
    public record Refused(String code, String detail) {}

    public MaterialArchive {
        files = List.copyOf(files);
    }

    static MaterialArchive received(
            MaterialArchiveId id, Person by, @Nullable String fileName, Instant expiresAt) {
        return new MaterialArchive(id, by, fileName, expiresAt, null, 0, List.of());
    }

    MaterialArchive with(int count) {
        return new MaterialArchive(id, by, fileName, expiresAt, judgedAt, count, files);
    }

    MaterialArchive judged(List<ArchivedFile> found, Instant at) {
        return new MaterialArchive(id, by, fileName, expiresAt, at, parts, found);
    }

    public MaterialArchive until(Instant later) {
        return new MaterialArchive(id, by, fileName, later, judgedAt, parts, files);
    }

    public boolean isJudged() {
        return judgedAt != null;
    }

    /** Under which the ZIP itself lies while it is judged. */
    String zip() {
        return "import-" + id.value();
    }

    String sheet() {
        return zip() + "-sheet";
    }

    String part(int number) {
        return zip() + "-" + number;
    }
}
