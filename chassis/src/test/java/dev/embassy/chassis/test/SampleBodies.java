package dev.embassy.chassis.test;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes requests that a description of an API calls well-formed: everything required is there and
 * of its type. What they mean is nonsense.
 */
final class SampleBodies {

    /** Deeper than any request; a schema may contain itself. */
    private static final int DEEPEST = 8;

    /** One for each pattern of a language, a country or a currency. */
    private static final Map<String, String> CODES =
            Map.of("[a-z]{2}", "en", "[A-Z]{2}", "DE", "[A-Z]{3}", "EUR");

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JsonNode api;

    record Body(String mediaType, byte[] content) {}

    SampleBodies(JsonNode api) {
        this.api = api;
    }

    /** The required parameters of the query, with the question mark; empty if there are none. */
    String query(JsonNode operation) {
        List<String> parts = new ArrayList<>();
        for (var parameter : operation.path("parameters")) {
            if (parameter.path("in").asString("").equals("query")
                    && parameter.path("required").asBoolean(false)) {
                parts.add(
                        parameter.path("name").asString()
                                + "="
                                + text(sample(parameter.path("schema"), 0)));
            }
        }
        return parts.isEmpty() ? "" : "?" + String.join("&", parts);
    }

    /** The operation's own headers, such as that of a file's name. */
    Map<String, String> headers(JsonNode operation) {
        Map<String, String> headers = new LinkedHashMap<>();
        for (var parameter : operation.path("parameters")) {
            if (parameter.path("in").asString("").equals("header")
                    && parameter.path("name").asString("").startsWith("X-")) {
                headers.put(
                        parameter.path("name").asString(),
                        text(sample(parameter.path("schema"), 0)));
            }
        }
        return headers;
    }

    /** Null if the operation takes none. */
    @Nullable Body body(JsonNode operation) {
        for (var content : operation.path("requestBody").path("content").properties()) {
            var type = content.getKey();
            if (type.contains("json") || type.equals("*/*")) {
                return new Body(
                        "application/json",
                        JSON.writeValueAsBytes(sample(content.getValue().path("schema"), 0)));
            }
            return new Body(
                    type.contains("*") ? "application/octet-stream" : type,
                    "sample".getBytes(StandardCharsets.UTF_8));
        }
        return null;
    }

    /**
     * JSON bodies with everything in them but one value, which is missing, of another type or out
     * of all measure; none if the operation takes no JSON.
     */
    List<String> twists(JsonNode operation) {
        var body = operation.path("requestBody").path("content").path("application/json");
        if (body.isMissingNode()) {
            return List.of();
        }
        var nodes = JsonNodeFactory.instance;
        List<String> twists = new ArrayList<>(List.of("null", "[]", "\"x\"", "{}", "{"));
        var whole = whole(body.path("schema"), 0);
        twist(
                whole,
                List.of(
                        nodes.nullNode(),
                        nodes.objectNode(),
                        nodes.arrayNode(),
                        nodes.arrayNode().addNull(),
                        nodes.stringNode(""),
                        nodes.stringNode("\u0000"),
                        nodes.stringNode("x".repeat(20_000)),
                        nodes.numberNode(-1),
                        nodes.numberNode(Long.MAX_VALUE),
                        nodes.booleanNode(true)),
                () -> twists.add(JSON.writeValueAsString(whole)));
        return twists;
    }

    /** Puts each of the others in the place of each value, and the value back. */
    private static void twist(JsonNode within, List<JsonNode> others, Runnable look) {
        if (within instanceof ObjectNode object) {
            for (var name : List.copyOf(object.propertyNames())) {
                var value = object.get(name);
                for (var other : others) {
                    object.set(name, other);
                    look.run();
                }
                object.set(name, value);
                twist(value, others, look);
            }
        } else if (within instanceof ArrayNode array) {
            for (var element : array) {
                twist(element, others, look);
            }
        }
    }

    /** With what is not required as well. */
    private JsonNode whole(JsonNode schema, int depth) {
        var resolved = resolved(schema);
        if (depth > DEEPEST || !resolved.has("properties")) {
            return resolved.has("items") && depth <= DEEPEST
                    ? JsonNodeFactory.instance
                            .arrayNode()
                            .add(whole(resolved.path("items"), depth + 1))
                    : sample(schema, 0);
        }
        var object = JsonNodeFactory.instance.objectNode();
        for (var property : resolved.path("properties").properties()) {
            object.set(property.getKey(), whole(property.getValue(), depth + 1));
        }
        return object;
    }

    private JsonNode resolved(JsonNode schema) {
        if (schema.has("$ref")) {
            var name = schema.path("$ref").asString();
            return resolved(
                    api.at("/components/schemas/" + name.substring(name.lastIndexOf('/') + 1)));
        }
        for (var choice : List.of("oneOf", "anyOf", "allOf")) {
            if (schema.has(choice)) {
                return resolved(schema.path(choice).get(0));
            }
        }
        return schema;
    }

    private static String text(JsonNode value) {
        return value.isArray() && !value.isEmpty() ? text(value.get(0)) : value.asString("x");
    }

    private JsonNode sample(JsonNode schema, int depth) {
        var nodes = JsonNodeFactory.instance;
        if (depth > DEEPEST) {
            return nodes.nullNode();
        }
        var resolved = resolved(schema);
        if (resolved != schema) {
            return sample(resolved, depth + 1);
        }
        if (schema.has("enum")) {
            return schema.path("enum").get(0);
        }
        return switch (type(schema)) {
            case "object" -> {
                var object = nodes.objectNode();
                for (var required : schema.path("required")) {
                    var name = required.asString();
                    object.set(name, sample(schema.path("properties").path(name), depth + 1));
                }
                yield object;
            }
            case "array" -> {
                var array = nodes.arrayNode();
                array.add(sample(schema.path("items"), depth + 1));
                yield array;
            }
            case "integer", "number" -> nodes.numberNode(schema.path("minimum").asLong(1));
            case "boolean" -> nodes.booleanNode(true);
            default -> nodes.stringNode(string(schema));
        };
    }

    private static String type(JsonNode schema) {
        var type = schema.path("type");
        if (type.isArray()) {
            for (var one : type) {
                if (!one.asString().equals("null")) {
                    return one.asString();
                }
            }
        }
        return type.asString("string");
    }

    private static String string(JsonNode schema) {
        var code = CODES.get(schema.path("pattern").asString(""));
        if (code != null) {
            return code;
        }
        return switch (schema.path("format").asString("")) {
            case "date" -> "2031-05-06";
            case "date-time" -> "2031-05-06T07:08:09Z";
            case "uri" -> "https://embassy.example/sample";
            case "email" -> "sample@embassy.example";
            default -> "x".repeat(Math.max(6, schema.path("minLength").asInt(0)));
        };
    }
}
