package dev.embassy.materials.library;

import dev.embassy.chassis.actor.Actor;
import dev.embassy.chassis.aggregate.Expected;
import dev.embassy.chassis.problem.NotAllowed;
import dev.embassy.materials.terms.Roles;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;

/** Takes a new version of a material's content. */
@Component
public class UploadMaterial {

    /** In bytes. */
    public static final long MAX_SIZE = 200L * 1024 * 1024;

    private final Materials materials;
    private final MaterialContents contents;
    private final ContentInspector inspector;
    private final Clock clock;

    UploadMaterial(
            Materials materials,
            MaterialContents contents,
            ContentInspector inspector,
            Clock clock) {
        this.materials = materials;
        this.contents = contents;
        this.inspector = inspector;
        this.clock = clock;
    }

    /**
     * @param announcedSize what the caller says the size is; -1 where it does not say
     */
    public Material upload(
            MaterialId id,
            String fileName,
            InputStream content,
            long announcedSize,
            Expected expected,
            Actor by)
            throws IOException {
        if (!by.has(Roles.STAFF)) {
            throw new NotAllowed("Only staff upload materials.");
        }
        var name = FileNames.safe(fileName);
        var material = materials.get(id);
        expected.check(material);
        if (announcedSize > MAX_SIZE) {
            throw tooLarge();
        }
        try (var received = contents.receive(content, MAX_SIZE)) {
            var type = inspector.inspect(received, name, material.description().kind());
            received.keep();
            var event =
                    material.upload(
                            name,
                            type,
                            received.size(),
                            received.sha256(),
                            by.person(),
                            clock.instant());
            materials.store(material, List.of(event));
        }
        return material;
    }

    /** For a store that finds out while it reads. */
    public static ContentRefused tooLarge() {
        return new ContentRefused(
                "content-too-large", "A file may have at most 200 MB. Make it smaller.");
    }
}
