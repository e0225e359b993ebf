package dev.embassy.materials.library;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.embassy.materials.world.World;
import java.io.ByteArrayInputStream;
import java.io.IOException;

/**
 * Whatever comes is judged or refused, never an error. In the normal build only the kept inputs are
 * tried; {@code JAZZER_FUZZ=1} looks for new ones.
 */
class ContentFuzzTest {

    private final ContentInspector inspector = new ContentInspector(World.LIBRARY);

    @FuzzTest(maxDuration = "2m")
    void sniffsAnything(byte[] content) throws IOException {
        for (var name : new String[] {"x.pdf", "x.png", "x.jpg", "x.webp", "x.svg", "x.txt"}) {
            for (var kind : new MaterialKind[] {MaterialKind.POSTER, MaterialKind.SPEAKER_NOTES}) {
                try {
                    inspector.inspect(new ByteArrayInputStream(content), name, kind);
                } catch (ContentRefused refused) {
                    continue;
                }
            }
        }
    }

    @FuzzTest(maxDuration = "2m")
    void walksThroughAnyArchive(byte[] content) throws IOException {
        try {
            new ZipWalk(World.LIBRARY).walk(new ByteArrayInputStream(content)).requireIs("x/y");
        } catch (ContentRefused refused) {
            return;
        }
    }

    @FuzzTest(maxDuration = "2m")
    void looksAtAnyPicture(byte[] content) throws IOException {
        var walk = new PictureWalk(World.LIBRARY);
        try {
            walk.png(new ByteArrayInputStream(content));
        } catch (ContentRefused refused) {
            // the next format
        }
        try {
            walk.jpeg(new ByteArrayInputStream(content));
        } catch (ContentRefused refused) {
            // the next format
        }
        try {
            walk.webp(new ByteArrayInputStream(content));
        } catch (ContentRefused refused) {
            return;
        }
    }
}
