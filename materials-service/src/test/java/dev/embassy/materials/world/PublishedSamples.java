package dev.embassy.materials.world;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.embassy.chassis.events.Outgoing;
import dev.embassy.chassis.test.Samples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What is absent is left out, as on the wire. Holds what is published against the golden sample;
 * {@code -Dsamples.update=true} writes it.
 */
public final class PublishedSamples {

    private static final Path FOLDER = Path.of("src/main/resources/META-INF/embassy/samples");
    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .enable(SerializationFeature.INDENT_OUTPUT)
                    .changeDefaultPropertyInclusion(
                            it -> it.withValueInclusion(JsonInclude.Include.NON_NULL))
                    .build();

    private PublishedSamples() {}

    public static void check(Outgoing published) throws IOException {
        var text = JSON.writeValueAsString(published.data()) + "\n";
        var file = FOLDER.resolve(published.type() + ".json");
        if (Boolean.getBoolean("samples.update")) {
            Files.createDirectories(FOLDER);
            Files.writeString(file, text);
        }
        assertThat(Samples.shape(text))
                .as("What is published as %s is no longer what its sample says", published.type())
                .isEqualTo(Samples.shape(Files.readString(file)));
    }
}
