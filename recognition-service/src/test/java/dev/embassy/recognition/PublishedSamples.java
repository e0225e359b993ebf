package dev.embassy.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import dev.embassy.chassis.events.Outgoing;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What this service publishes is what its golden samples show. {@code -Dsamples.update=true} writes
 * them anew.
 */
public final class PublishedSamples {

    public static final Path FOLDER = Path.of("src/main/resources/META-INF/embassy/samples");

    private PublishedSamples() {}

    public static void assertShown(JsonMapper json, Outgoing outgoing) {
        var published =
                json.rebuild()
                                .enable(SerializationFeature.INDENT_OUTPUT)
                                .build()
                                .writeValueAsString(outgoing.data())
                                .replace("\r\n", "\n")
                        + "\n";
        var sample = FOLDER.resolve(outgoing.type() + ".json");
        try {
            if (Boolean.getBoolean("samples.update")) {
                Files.createDirectories(FOLDER);
                Files.writeString(sample, published);
            }
            assertThat(sample).as("Write the samples anew with -Dsamples.update=true").exists();
            assertThat(published).isEqualTo(Files.readString(sample));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
