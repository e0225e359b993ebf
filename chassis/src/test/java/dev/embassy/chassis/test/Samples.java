package dev.embassy.chassis.test;

import dev.embassy.chassis.actor.Person;
import dev.embassy.chassis.events.IncomingEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.TreeMap;
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
