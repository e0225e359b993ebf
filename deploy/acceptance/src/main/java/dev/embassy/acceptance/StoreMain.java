package dev.embassy.acceptance;

import dev.embassy.engines.EmbeddedMongo;
import java.io.IOException;
import java.nio.file.Path;

/** The document store in a process of its own, so that it can be killed alone. */
public final class StoreMain {

    private StoreMain() {}

    /** Ends with its input: with the test that started it. */
    public static void main(String[] folderAndPort) throws IOException {
        EmbeddedMongo.onFiles(Path.of(folderAndPort[0]), Integer.parseInt(folderAndPort[1]));
        while (System.in.read() >= 0) {
            // Only the end of the input counts.
        }
        Runtime.getRuntime().halt(0);
    }
}
