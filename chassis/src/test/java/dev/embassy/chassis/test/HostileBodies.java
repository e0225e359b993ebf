package dev.embassy.chassis.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import dev.embassy.chassis.actor.Actor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
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
 * Whatever stands in a body: every operation of the committed OpenAPI that takes JSON is sent
 * bodies in which one value after the other is missing, of another type, or out of all measure. A
 * service extends this with {@code @ServiceTest}.
 */
public abstract class HostileBodies {

    private static final Path OPENAPI = Path.of("src/main/openapi/openapi.json");
    private static final List<String> METHODS = List.of("get", "put", "post", "patch", "delete");
    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)}");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Autowired MockMvc mvc;

    final SampleBodies bodies = new SampleBodies(read(OPENAPI));

    /** Somebody who owns the records and has every role: whose calls are looked at in full. */
    protected abstract Actor everything();

    /**
     * Values for the path, such as {@code {id}}; by default such that nothing is there.
     *
     * @param path as the OpenAPI has it, such as {@code /api/kit-requests/{id}/approve}
     */
    protected Map<String, String> records(String path) throws Exception {
        Map<String, String> unknown = new HashMap<>();
        VARIABLE.matcher(path).results().forEach(found -> unknown.put(found.group(1), "unknown"));
        return unknown;
    }

    /** Headers that an operation needs to be understood. */
    protected Map<String, String> headers(String operation, Map<String, String> records) {
        return Map.of();
    }

    /** The answer says what is wrong, or what came of it; it is never a fault of the service's. */
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

    record Operation(String method, String path, JsonNode description) {

        String name() {
            return path + " " + method.toUpperCase(Locale.ROOT);
        }
    }

    static List<Operation> operations() {
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

    /** A call that nobody has signed yet. */
    MockHttpServletRequestBuilder call(
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

    private static JsonNode read(Path file) {
        try {
            return JSON.readTree(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
