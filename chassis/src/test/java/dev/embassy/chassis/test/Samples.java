package dev.embassy.chassis.test;

import dev.embassy.chassis.actor.Person;
import dev.embassy.chassis.events.IncomingEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The golden samples that services publish of their events. */
public final class Samples {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String FOLDER = "src/main/resources/META-INF/embassy/samples";

    private Samples() {}

    /**
     * The payload of an event as its producer shows it.
     *
     * @param module the producer's folder, such as {@code ambassador-service}
     * @param type with its version
     */
    public static String of(String module, String type) {
        try {
            return Files.readString(Path.of("..", module, FOLDER, type + ".json"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The types of event that a producer's AsyncAPI page puts on a topic.
     *
     * @param module the producer's folder
     * @return with their versions, sorted; never empty
     */
    public static List<String> types(String module, String topic) {
        var page = Path.of("..", module, FOLDER).resolveSibling("asyncapi.yaml");
        try {
            JsonNode described = JSON.valueToTree(new Yaml().load(Files.readString(page)));
            var types =
                    described
                            .get("channels")
                            .valueStream()
                            .filter(channel -> channel.get("address").asString().equals(topic))
                            .flatMap(channel -> channel.get("messages").valueStream())
                            .map(message -> message.get("$ref").asString().substring(1))
                            .map(message -> described.at(message).get("name").asString())
                            .sorted()
                            .toList();
            if (types.isEmpty()) {
                throw new AssertionError(page + " puts nothing on the topic " + topic);
            }
            return types;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The sample as it would come from the broker. */
    public static IncomingEvent incoming(
            String module, String type, String subject, long sequence) {
        return new IncomingEvent(
                type + "-" + subject + "-" + sequence,
                type,
                subject,
                sequence,
                Instant.parse("2026-11-02T10:00:00Z"),
                new Person("person-sample", "Sample Person"),
                of(module, type));
    }

    /**
     * The shape of a JSON text: the kinds of its members, without their values. Two texts of the
     * same shape can be read by the same consumer. An array has the shape of its first element.
     */
    public static String shape(String json) {
        return shape(JSON.readTree(json)).toString();
    }

    private static Object shape(JsonNode node) {
        if (node.isObject()) {
            var members = new TreeMap<String, Object>();
            node.properties()
                    .forEach(member -> members.put(member.getKey(), shape(member.getValue())));
            return members;
        }
        if (node.isArray()) {
            return node.isEmpty() ? "[]" : "[" + shape(node.get(0)) + "]";
        }
        return node.getNodeType();
    }
}
