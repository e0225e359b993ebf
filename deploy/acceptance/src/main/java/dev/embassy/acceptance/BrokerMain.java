package dev.embassy.acceptance;

import dev.embassy.engines.EmbeddedKafka;
import java.io.IOException;
import java.nio.file.Path;

/** The broker in a process of its own, so that it can be killed alone. */
public final class BrokerMain {

    private BrokerMain() {}

    /** Ends with its input: with the test that started it. */
    public static void main(String[] folderAndPorts) throws IOException {
        EmbeddedKafka.on(
                Path.of(folderAndPorts[0]),
                Integer.parseInt(folderAndPorts[1]),
                Integer.parseInt(folderAndPorts[2]));
        while (System.in.read() >= 0) {
            // Only the end of the input counts.
        }
        Runtime.getRuntime().halt(0);
    }
}
