package dev.embassy.materials.library.web;

import dev.embassy.chassis.actor.Actor;
import dev.embassy.chassis.actor.Person;
import dev.embassy.materials.library.Downloads;
import dev.embassy.materials.library.Material;
import dev.embassy.materials.library.MaterialKind;
import dev.embassy.materials.library.MaterialState;
import dev.embassy.materials.library.MaterialVersion;
import dev.embassy.materials.terms.Roles;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * A material as the API shows it.
 *
 * @param content what is given out: the newest published version; for staff the newest, as long as
 *     none is published
 * @param versions all, the oldest first; for others than staff those that were published
 * @param downloads measured: files that were sent to their end
 * @param reviewOverdue whether its review-by day is over
 */
record MaterialView(
        String id,
        long version,
        String title,
        MaterialKind kind,
        String language,
        @Nullable String audience,
        String licence,
        List<String> tags,
        MaterialState state,
        Person owner,
        @Nullable LocalDate reviewBy,
        boolean reviewOverdue,
        @Nullable MaterialContentView content,
        List<MaterialContentView> versions,
        long downloads,
        Instant createdAt,
        Instant updatedAt,
        List<String> actions) {

    /**
     * @param note what is new in it
     * @param publishedAt since when it is given out
     * @param downloads of this version
     * @param previews how many pages have a picture, at {@code …/versions/{number}/previews/{page}}
     * @param url where it is downloaded
     */
    record MaterialContentView(
            int number,
            String fileName,
            String mediaType,
            long size,
            String sha256,
            Person uploadedBy,
            Instant uploadedAt,
            @Nullable String note,
            @Nullable Instant publishedAt,
            long downloads,
            int previews,
            String url) {

        static MaterialContentView of(
                MaterialVersion version,
                Downloads.Counts downloads,
                ToIntFunction<MaterialVersion> previews,
                String url) {
            return new MaterialContentView(
                    version.number(),
                    version.fileName(),
                    version.mediaType(),
                    version.size(),
                    version.sha256(),
                    version.uploadedBy(),
                    version.uploadedAt(),
                    version.note(),
                    version.publishedAt(),
                    downloads.versions().getOrDefault(version.number(), 0L),
                    previews.applyAsInt(version),
                    url);
        }
    }

    static MaterialView of(
            Material material,
            Downloads.Counts downloads,
            ToIntFunction<MaterialVersion> previews,
            Actor reader,
            LocalDate today) {
        boolean staff = reader.has(Roles.STAFF);
        var description = material.description();
        var published = material.published();
        var content = published == null && staff ? material.current() : published;
        var address = "/api/materials/" + material.id().value();
        var reviewBy = description.reviewBy();
        return new MaterialView(
                material.id().value(),
                material.version(),
                description.title(),
                description.kind(),
                description.language(),
                description.audience(),
                description.licence(),
                description.tags(),
                material.state(),
                material.owner(),
                reviewBy,
                reviewBy != null && !today.isBefore(reviewBy),
                content == null
                        ? null
                        : MaterialContentView.of(
                                content, downloads, previews, address + "/content"),
                material.versions().stream()
                        .filter(version -> staff || version.isPublished())
                        .map(version ->
                                MaterialContentView.of(
                                        version,
                                        downloads,
                                        previews,
                                        address + "/versions/" + version.number() + "/content"))
                        .toList(),
                downloads.total(),
                material.createdAt(),
                material.updatedAt(),
                actions(material, staff, content != null));
    }

    private static List<String> actions(Material material, boolean staff, boolean hasContent) {
        var actions = new ArrayList<String>();
        if (staff) {
            actions.addAll(List.of("describe", "upload"));
            var newest = material.current();
            if (newest != null
                    && (material.state() != MaterialState.PUBLISHED || !newest.isPublished())) {
                actions.add("publish");
            }
            switch (material.state()) {
                case DRAFT -> actions.add("discard");
                case PUBLISHED -> actions.add("retire");
                case RETIRED -> {}
            }
        }
        if (hasContent) {
            actions.add("download");
        }
        return actions;
    }
}
