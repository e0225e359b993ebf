package dev.embassy.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

class AsyncApiTest {

    private static final Path PAGE = Path.of("src/main/resources/META-INF/embassy/asyncapi.yaml");

    @Test
    void describesExactlyTheEventsThatHaveSamples() throws IOException {
        var samples = new TreeSet<String>();
        try (var files = Files.list(PublishedSamples.FOLDER)) {
            files.map(file -> file.getFileName().toString().replace(".json", ""))
                    .forEach(samples::add);
        }

        assertThat(messages().keySet()).containsExactlyInAnyOrderElementsOf(samples);
    }

    @Test
    void leadsFromEveryChannelToItsMessages() throws IOException {
        var offered = new TreeSet<String>();
        member(page(), "channels")
                .values()
                .forEach(channel ->
                        member((Map<?, ?>) channel, "messages")
                                .keySet()
                                .forEach(type -> offered.add(type.toString())));

        assertThat(offered).hasSameElementsAs(messages().keySet());
    }

    private static Map<String, Object> messages() throws IOException {
        var messages = new java.util.TreeMap<String, Object>();
        member(member(page(), "components"), "messages")
                .forEach((type, message) -> messages.put(type.toString(), message));
        return messages;
    }

    private static Map<?, ?> page() throws IOException {
        return Objects.requireNonNull((Map<?, ?>) new Yaml().load(Files.readString(PAGE)));
    }

    private static Map<?, ?> member(Map<?, ?> of, String name) {
        return Objects.requireNonNull((Map<?, ?>) of.get(name), name);
    }
}
