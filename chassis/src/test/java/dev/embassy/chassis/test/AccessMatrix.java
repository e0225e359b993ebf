package dev.embassy.chassis.test;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.embassy.chassis.actor.Actor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;
import org.springframework.http.MediaType;

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
public abstract class AccessMatrix extends HostileBodies {

    private static final Path TABLE = Path.of("src/test/resources/access-matrix.csv");

    /** Everybody, by the name of their column; nobody signed in is null. */
    protected abstract Map<String, @Nullable Actor> callers();

    /**
     * Values for the path, such as {@code {id}}, that name records which are there and belong to
     * the owner among the callers.
     *
     * @param path as the OpenAPI has it, such as {@code /api/kit-requests/{id}/approve}
     */
    @Override
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
}
