package dev.embassy.materials.library.messaging;

import dev.embassy.chassis.events.EventWire;
import dev.embassy.chassis.events.Outgoing;
import dev.embassy.materials.library.Material;
import dev.embassy.materials.library.MaterialEvent;
import dev.embassy.materials.library.MaterialVersion;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Materials on the wire. */
@Component
class MaterialWire implements EventWire<MaterialEvent> {

    @Override
    public Outgoing describe(MaterialEvent event) {
        return new Outgoing(
                type(event), message(event.material()), event.by(), event.at(), note(event));
    }

    private static String type(MaterialEvent event) {
        return switch (event) {
            case MaterialEvent.Drafted e -> "materials.material-drafted.v1";
            case MaterialEvent.Described e -> "materials.material-described.v1";
            case MaterialEvent.Uploaded e -> "materials.material-uploaded.v1";
            case MaterialEvent.Published e -> "materials.material-published.v1";
            case MaterialEvent.Retired e -> "materials.material-retired.v1";
            case MaterialEvent.Discarded e -> "materials.material-discarded.v1";
            case MaterialEvent.ReviewDue e -> "materials.material-review-due.v1";
        };
    }

    private static @Nullable String note(MaterialEvent event) {
        var newest = event.material().newest();
        if (!(event instanceof MaterialEvent.Uploaded) || newest == null) {
            return null;
        }
        return newest.note() == null ? newest.fileName() : newest.fileName() + ": " + newest.note();
    }

    private static MaterialMessage message(Material.Snapshot material) {
        var description = material.description();
        return new MaterialMessage(
                material.id().value(),
                description.title(),
                description.kind(),
                description.language(),
                description.audience(),
                description.licence(),
                description.tags(),
                material.state(),
                material.owner(),
                description.reviewByDay(),
                content(material.newest()),
                content(material.published()));
    }

    private static MaterialMessage.@Nullable Content content(@Nullable MaterialVersion version) {
        return version == null
                ? null
                : new MaterialMessage.Content(
                        version.number(),
                        version.fileName(),
                        version.mediaType(),
                        version.size(),
                        version.sha256(),
                        version.note());
    }
}
