package dev.embassy.local;

import static dev.embassy.local.DemoApi.object;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What all parts of the demo programme share: what is wanted, what was made of it so far, and the
 * people as whom it is made.
 */
final class DemoWorld {

    private final DemoApi api;
    private final Path memory;
    private final JsonNode programme;
    private final ObjectNode made;
    private final LocalDate today;
    private final Map<String, DemoUser> users = new LinkedHashMap<>();
    private final Map<String, String> personIds = new HashMap<>();

    /**
     * @param memory file that remembers what was made, and the day it counts from
     */
    DemoWorld(DemoApi api, Path memory) throws IOException {
        this.api = api;
        this.memory = memory;
        try (InputStream in = DemoWorld.class.getResourceAsStream("demo-programme.json")) {
            programme = DemoApi.JSON.readTree(Objects.requireNonNull(in, "demo-programme.json"));
        }
        made =
                Files.exists(memory)
                        ? (ObjectNode) DemoApi.JSON.readTree(Files.readString(memory))
                        : object().put("today", LocalDate.now(ZoneOffset.UTC).toString());
        today = LocalDate.parse(made.path("today").asString());
        DemoUser.all().forEach(this::add);
        save();
    }

    DemoApi api() {
        return api;
    }

    /** The day from which the programme counts its days. */
    LocalDate today() {
        return today;
    }

    /** A list of what there is to be, such as {@code meetups}. */
    JsonNode wanted(String list) {
        return programme.path(list);
    }

    /** One of such a list. */
    JsonNode named(String list, String key) {
        for (JsonNode one : wanted(list)) {
            if (text(one, "key").equals(key)) {
                return one;
            }
        }
        throw new IllegalStateException("No " + key + " among the " + list);
    }

    void add(DemoUser person) {
        users.put(person.username(), person);
    }

    Collection<DemoUser> everybody() {
        return users.values();
    }

    DemoUser user(String name) {
        return Objects.requireNonNull(users.get(name), name);
    }

    /** Who signed in has an identifier. */
    void signedIn(DemoUser person, String id) {
        personIds.put(person.username(), id);
    }

    String personId(String name) {
        return Objects.requireNonNull(personIds.get(name), name);
    }

    /** Makes a record once, over all loads, and says which it is. */
    String create(String key, DemoUser as, String path, JsonNode body)
            throws IOException, InterruptedException {
        if (!remembers(key)) {
            remember(key, text(api.post(as, path, body, keyOf(key)), "id"));
        }
        return id(key);
    }

    static String keyOf(String key) {
        return "embassy-demo-" + key;
    }

    boolean remembers(String key) {
        return made.hasNonNull(key);
    }

    String id(String key) {
        return text(made, key);
    }

    void remember(String key, String id) throws IOException {
        made.put(key, id);
        save();
    }

    private void save() throws IOException {
        Files.writeString(memory, DemoApi.JSON.writeValueAsString(made), StandardCharsets.UTF_8);
    }

    /** A new object with those of the fields that are there. */
    static ObjectNode only(JsonNode from, String... fields) {
        ObjectNode some = object();
        for (String field : fields) {
            if (from.hasNonNull(field)) {
                some.set(field, from.path(field));
            }
        }
        return some;
    }

    static String text(JsonNode node, String field) {
        return node.path(field).asString("");
    }
}
