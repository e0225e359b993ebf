package dev.embassy.materials.library.web;

import dev.embassy.chassis.actor.Actor;
import dev.embassy.chassis.actor.Person;
import dev.embassy.materials.library.Material;
import dev.embassy.materials.library.MaterialKind;
import dev.embassy.materials.library.MaterialState;
import dev.embassy.materials.library.MaterialVersion;
import dev.embassy.materials.terms.Roles;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A material as the API shows it. */
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
        @Nullable MaterialContentView content,
        List<MaterialContentView> versions,
        long downloads,
        Instant createdAt,
        Instant updatedAt,
        List<String> actions) {

    /**
     * @param url where it is downloaded; always the newest version
     */
    record MaterialContentView(
            int number,
            String fileName,
            String mediaType,
            long size,
            String sha256,
            Person uploadedBy,
            Instant uploadedAt,
            String url) {

        static MaterialContentView of(Material material, MaterialVersion version) {
            return new MaterialContentView(
                    version.number(),
                    version.fileName(),
                    version.mediaType(),
                    version.size(),
                    version.sha256(),
                    version.uploadedBy(),
                    version.uploadedAt(),
                    "/api/materials/" + material.id().value() + "/content");
        }
    }

    static MaterialView of(Material material, long downloads, Actor reader) {
        var description = material.description();
        var current = material.current();
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
                current == null ? null : MaterialContentView.of(material, current),
                material.versions().stream()
                        .map(version -> MaterialContentView.of(material, version))
                        .toList(),
                downloads,
                material.createdAt(),
                material.updatedAt(),
                actions(material, reader));
    }

    private static List<String> actions(Material material, Actor reader) {
        var actions = new ArrayList<String>();
        if (reader.has(Roles.STAFF)) {
            actions.addAll(List.of("describe", "upload"));
            if (material.state() != MaterialState.PUBLISHED && material.current() != null) {
                actions.add("publish");
            }
            if (material.state() == MaterialState.PUBLISHED) {
                actions.add("retire");
            }
        }
        if (material.current() != null) {
            actions.add("download");
        }
        return actions;
    }
}
