package dev.embassy.local;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * A person of the local installation. Their passwords are no secret, so they exist nowhere else.
 *
 * @param about what they are, in a few words
 */
public record DemoUser(
        String username, String firstName, String lastName, List<String> roles, String about) {

    public String password() {
        return username + "-demo";
    }

    public String email() {
        return username + "@embassy.example";
    }

    public static List<DemoUser> all() {
        try (InputStream in = DemoUser.class.getResourceAsStream("demo-users.json")) {
            return JsonMapper.builder()
                    .build()
                    .readValue(
                            Objects.requireNonNull(in, "demo-users.json"),
                            new TypeReference<List<DemoUser>>() {});
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
