package dev.embassy.materials;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/** The AsyncAPI page names every event that has a sample, and no other. */
class AsyncApiTest {

    private static final Path FOLDER = Path.of("src/main/resources/META-INF/embassy");

    @Test
    void namesEveryEventThatIsPublished() throws Exception {
        Map<String, Object> page =
                new Yaml().load(Files.readString(FOLDER.resolve("asyncapi.yaml")));
        assertThat(messages(page)).isEqualTo(samples());
        assertThat(addresses(page))
                .containsExactlyInAnyOrder(
                        "materials.library",
                        "materials.messages",
                        "materials.message-questions",
                        "materials.message-vocabulary",
                        "materials.stock",
                        "materials.stock-transfers",
                        "materials.stock-takes",
                        "materials.depots",
                        "materials.imports",
                        "materials.kits",
                        "materials.link-clicks",
                        "materials.link-settings",
                        "materials.links",
                        "materials.kit-requests",
                        "materials.kit-policies",
                        "materials.shipments");
    }

    private static Set<String> samples() throws Exception {
        try (var files = Files.list(FOLDER.resolve("samples"))) {
            return files.map(file -> file.getFileName().toString())
                    .map(name -> name.substring(0, name.length() - ".json".length()))
                    .collect(Collectors.toSet());
        }
    }

    private static Set<String> messages(Map<String, Object> page) {
        return map(map(page, "components"), "messages").keySet().stream()
                .map(String::valueOf)
                .collect(Collectors.toSet());
    }

    private static Set<String> addresses(Map<String, Object> page) {
        return map(page, "channels").values().stream()
                .map(channel -> String.valueOf(((Map<?, ?>) channel).get("address")))
                .collect(Collectors.toSet());
    }

    private static Map<?, ?> map(Map<?, ?> parent, String member) {
        return (Map<?, ?>) Objects.requireNonNull(parent.get(member), member);
    }
}
