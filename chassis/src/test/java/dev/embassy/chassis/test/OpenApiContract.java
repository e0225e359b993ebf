package dev.embassy.chassis.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The committed OpenAPI of a service is what its code says. A service extends this with
 * {@code @ServiceTest}; {@code -Dopenapi.update=true} writes the file anew.
 */
public abstract class OpenApiContract {

    private static final Path COMMITTED = Path.of("src/main/openapi/openapi.json");

    @Autowired private MockMvc mvc;

    @Test
    void committedOpenApiIsWhatTheCodeSays() throws Exception {
        var current = current();
        if (Boolean.getBoolean("openapi.update")) {
            write(current);
        }
        assertThat(COMMITTED)
                .as(
                        "The API changed. Write its description anew with -Dopenapi.update=true"
                                + " -Dtest=%s and commit it; then run npm run types in the portal.",
                        getClass().getSimpleName())
                .exists();
        assertThat(current)
                .as(
                        "The API changed. Write its description anew with -Dopenapi.update=true"
                                + " -Dtest=%s and commit it; then run npm run types in the portal.",
                        getClass().getSimpleName())
                .isEqualTo(Files.readString(COMMITTED));
    }

    private String current() throws Exception {
        var answer =
                mvc.perform(get("/v3/api-docs"))
                        .andReturn()
                        .getResponse()
                        .getContentAsString(StandardCharsets.UTF_8);
        var mapper =
                JsonMapper.builder()
                        .enable(SerializationFeature.INDENT_OUTPUT)
                        .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                        .build();
        var api = (ObjectNode) mapper.readTree(answer);
        api.remove("servers");
        return mapper.writeValueAsString(mapper.treeToValue(api, Object.class))
                        .replace("\r\n", "\n")
                + "\n";
    }

    private static void write(String current) throws IOException {
        Files.createDirectories(COMMITTED.getParent());
        Files.writeString(COMMITTED, current);
    }
}
