package dev.embassy.materials.library;

import dev.embassy.chassis.actor.Actor;
import dev.embassy.chassis.aggregate.Expected;
import dev.embassy.chassis.id.UuidV7;
import dev.embassy.chassis.problem.NotAllowed;
import dev.embassy.materials.terms.Roles;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes a new version of a material's content in one piece. */
@Component
public class UploadMaterial {

    private final Materials materials;
    private final MaterialContents contents;
    private final ContentInspector inspector;
    private final LibrarySpace space;
    private final Clock clock;

    UploadMaterial(
            Materials materials,
            MaterialContents contents,
            ContentInspector inspector,
            LibrarySpace space,
            Clock clock) {
        this.materials = materials;
        this.contents = contents;
        this.inspector = inspector;
        this.space = space;
        this.clock = clock;
    }

    /**
     * @param announcedSize what the caller says the size is; -1 where it does not say
     * @param note what is new in this version
     * @throws ContentRefused with the byte that decides it
     */
    public Material upload(
            MaterialId id,
            String fileName,
            InputStream content,
            long announcedSize,
            @Nullable String note,
            Expected expected,
            Actor by)
            throws IOException {
        if (!by.has(Roles.STAFF)) {
            throw new NotAllowed("Only staff upload materials.");
        }
        var name = FileNames.safe(fileName);
        var material = materials.get(id);
        expected.check(material);
        space.check(Math.max(announcedSize, 0));
        var incoming = contents.begin("upload-" + UuidV7.random(clock.instant()));
        try (var arrival =
                Arrival.of(incoming, inspector.begin(name, material.description().kind()))) {
            arrival.receive(content, space.maxFile() + 1, arrival.takeTurn());
            space.check(arrival.size());
            var arrived = arrival.finish();
            arrival.keep(arrived);
            var event =
                    material.upload(
                            name,
                            arrived.mediaType(),
                            arrived.size(),
                            arrived.sha256(),
                            note,
                            by.person(),
                            clock.instant());
            materials.store(material, List.of(event));
        } finally {
            incoming.discard();
        }
        return material;
    }
}
