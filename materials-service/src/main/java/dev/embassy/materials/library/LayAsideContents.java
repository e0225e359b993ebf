package dev.embassy.materials.library;

import dev.embassy.chassis.actor.Actor;
import dev.embassy.chassis.problem.NotAllowed;
import dev.embassy.materials.terms.Roles;
import java.io.IOException;
import java.io.InputStream;
import org.springframework.stereotype.Component;

/** Judges contents whose materials are yet to come, as strictly as an upload, and keeps them. */
@Component
public class LayAsideContents {

    private final MaterialContents contents;
    private final ContentInspector inspector;
    private final LibrarySpace space;

    LayAsideContents(MaterialContents contents, ContentInspector inspector, LibrarySpace space) {
        this.contents = contents;
        this.inspector = inspector;
        this.space = space;
    }

    /**
     * @param name under which it waits: letters, digits and hyphens
     * @throws ContentRefused with the byte that decides it; nothing of it is left then
     */
    public LaidAside layAside(
            String name, String fileName, MaterialKind kind, InputStream content, Actor by)
            throws IOException {
        if (!by.has(Roles.STAFF)) {
            throw new NotAllowed("Only staff upload materials.");
        }
        var safe = FileNames.safe(fileName);
        inspector.checkName(safe, kind);
        var incoming = contents.begin(name);
        try (var arrival = Arrival.of(incoming, inspector.begin(safe, kind))) {
            arrival.receive(content, space.maxFile() + 1, arrival.takeTurn());
            space.checkSize(arrival.size());
            var arrived = arrival.finish();
            return new LaidAside(name, safe, arrived.mediaType(), arrived.size(), arrived.sha256());
        } catch (ContentRefused refused) {
            incoming.discard();
            throw refused;
        }
    }

    /**
     * @param size of all of them together, in bytes
     * @throws ContentRefused if the library does not hold as much more
     */
    public void checkSpace(long size) {
        space.checkQuota(size);
    }

    /** Lets go of what waits under this name, if anything does. */
    public void discard(String name) throws IOException {
        try (var incoming = contents.begin(name)) {
            incoming.discard();
        }
    }
}
