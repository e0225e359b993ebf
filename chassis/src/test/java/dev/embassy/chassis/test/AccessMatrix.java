package dev.embassy.chassis.test;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import dev.embassy.chassis.actor.Actor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Who may do what: every operation of the committed OpenAPI, called by everybody, answers as the
 * committed table says. An operation without a line fails, so that nothing is opened by accident. A
 * service extends this with {@code @ServiceTest}; {@code -Daccess.update=true} writes the table
 * anew, to be read line by line before it is committed.
 *
 * <p>A cell is one of:
 *
 * <ul>
 *   <li>{@code sign-in}: 401
 *   <li>{@code no}: 403
 *   <li>{@code hidden}: 404, although the record is there
 *   <li>{@code yes}: anything else; whether the call then succeeds is for other tests
 * </ul>
 */
public abstract class AccessMatrix {

    private static final Path OPENAPI = Path.of("src/main/openapi/openapi.json");
    private static final Path TABLE = Path.of("src/test/resources/access-matrix.csv");
    private static final List<String> METHODS = List.of("get", "put", "post", "patch", "delete");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Autowired private MockMvc mvc;

    private final SampleBodies bodies = new SampleBodies(read(OPENAPI));

    /** Everybody, by the name of their column; nobody signed in is null. */
    protected abstract Map<String, @Nullable Actor> callers();

    /**
     * Values for the path, such as {@code {id}}, that name records which are there and belong to
     * the owner among the callers.
     *
     * @param path as the OpenAPI has it, such as {@code /api/kit-requests/{id}/approve}
     */
    protected abstract Map<String, String> records(String path) throws Exception;

    /**
     * What an operation is called with where a well-formed sample does not get as far as the
     * question who may do it.
     *
     * @param operation such as {@code /api/kit-requests POST}
     * @param records as {@link #records} gave them
     * @return the body, or the query of a GET without its question mark; null for the sample
     */
    protected @Nullable String call(String operation, Map<String, String> records) {
        return null;
    }

    /** Headers that an operation needs to be understood. */
    protected Map<String, String> headers(String operation, Map<String, String> records) {
        return Map.of();
    }

    /** Somebody who owns the records and has every role: whose calls are looked at in full. */
    protected abstract Actor everything();

    /**
     * Whatever stands in a body, somebody who may do nearly everything gets an answer that says
     * what is wrong, or what came of it: never a fault of the service's.
     */
    @TestFactory
    Stream<DynamicNode> nothingInABodyIsAFault() {
        List<DynamicNode> nodes = new ArrayList<>();
        for (var operation : operations()) {
            var twists = bodies.twists(operation.description());
            if (twists.isEmpty()) {
                continue;
            }
            nodes.add(
                    dynamicTest(
                            operation.name(),
                            () -> {
                                var variables = records(operation.path());
                                for (var body : twists) {
                                    var call =
                                            call(operation, variables, "")
                                                    .contentType(MediaType.APPLICATION_JSON)
                                                    .content(body)
                                                    .with(Callers.as(everything()));
                                    var response = mvc.perform(call).andReturn().getResponse();
                                    assertThat(response.getStatus())
                                            .as("%s: %s", body, response.getContentAsString())
                                            .isLessThan(500);
                                }
                            }));
        }
        return nodes.stream();
    }

    @TestFactory
    Stream<DynamicNode> everyCell() throws IOException {
        var committed = Files.exists(TABLE) ? table() : Map.<String, List<String>>of();
        Map<String, List<String>> found = new TreeMap<>();
        List<DynamicNode> nodes = new ArrayList<>();
        for (var operation : operations()) {
            found.put(operation.name(), new ArrayList<>());
            List<DynamicNode> cells = new ArrayList<>();
            Map<String, String> variables = new LinkedHashMap<>();
            int column = 0;
            for (var caller : callers().entrySet()) {
                int at = column++;
                cells.add(
                        dynamicTest(
                                caller.getKey(),
                                () -> {
                                    if (at == 0) {
                                        variables.putAll(records(operation.path()));
                                    }
                                    var answer = answer(operation, variables, caller.getValue());
                                    found.getOrDefault(operation.name(), List.of()).add(answer);
                                    if (!Boolean.getBoolean("access.update")) {
                                        assertThat(committed)
                                                .as("a line for " + operation.name())
                                                .containsKey(operation.name());
                                        assertThat(answer)
                                                .isEqualTo(
                                                        committed
                                                                .getOrDefault(
                                                                        operation.name(), List.of())
                                                                .get(at));
                                    }
                                }));
            }
            nodes.add(dynamicContainer(operation.name(), cells));
        }
        nodes.add(
                dynamicTest(
                        "no line is left over",
                        () -> {
                            if (Boolean.getBoolean("access.update")) {
                                write(found);
                            } else {
                                assertThat(committed.keySet()).isEqualTo(found.keySet());
                            }
                        }));
        return nodes.stream();
    }

    private record Operation(String method, String path, JsonNode description) {

        String name() {
            return path + " " + method.toUpperCase(Locale.ROOT);
        }
    }

    private static List<Operation> operations() {
        List<Operation> all = new ArrayList<>();
        for (var path : read(OPENAPI).path("paths").properties()) {
            for (var method : METHODS) {
                if (path.getValue().has(method)) {
                    all.add(new Operation(method, path.getKey(), path.getValue().path(method)));
                }
            }
        }
        return all;
    }

    private String answer(Operation operation, Map<String, String> variables, @Nullable Actor by)
            throws Exception {
        var given = call(operation.name(), variables);
        boolean query = given != null && operation.method().equals("get");
        var call =
                call(
                        operation,
                        variables,
                        query ? "?" + given : bodies.query(operation.description()));
        var body = bodies.body(operation.description());
        if (body != null) {
            call.contentType(MediaType.parseMediaType(body.mediaType()))
                    .content(given == null ? body.content() : given.getBytes(UTF_8));
        }
        if (by != null) {
            call.with(Callers.as(by));
        }
        var response = mvc.perform(call).andReturn().getResponse();
        assertThat(response.getStatus())
                .as(response.getContentAsString())
                .satisfies(status -> assertThat(status < 500 || status == 503).isTrue());
        return switch (response.getStatus()) {
            case 401 -> "sign-in";
            case 403 -> "no";
            case 404 -> "hidden";
            default -> "yes";
        };
    }

    private MockHttpServletRequestBuilder call(
            Operation operation, Map<String, String> variables, String query) {
        var uri = operation.path();
        for (var variable : variables.entrySet()) {
            uri = uri.replace("{" + variable.getKey() + "}", variable.getValue());
        }
        assertThat(uri).as("a record for each variable").doesNotContain("{");
        var call =
                request(
                        HttpMethod.valueOf(operation.method().toUpperCase(Locale.ROOT)),
                        URI.create(uri + query));
        bodies.headers(operation.description()).forEach(call::header);
        headers(operation.name(), variables).forEach(call::header);
        return call.header("Idempotency-Key", UUID.randomUUID().toString());
    }

    private Map<String, List<String>> table() throws IOException {
        Map<String, List<String>> table = new TreeMap<>();
        var lines = Files.readAllLines(TABLE);
        assertThat(lines.getFirst()).isEqualTo(header());
        for (var line : lines.subList(1, lines.size())) {
            var cells = List.of(line.split(",", -1));
            table.put(cells.getFirst(), cells.subList(1, cells.size()));
        }
        return table;
    }

    private void write(Map<String, List<String>> found) throws IOException {
        var text = new StringBuilder(header()).append('\n');
        found.forEach((operation, cells) ->
                text.append(operation).append(',').append(String.join(",", cells)).append('\n'));
        Files.createDirectories(TABLE.getParent());
        Files.writeString(TABLE, text);
    }

    private String header() {
        return "operation," + String.join(",", callers().keySet());
    }

    private static JsonNode read(Path file) {
        try {
            return JSON.readTree(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
