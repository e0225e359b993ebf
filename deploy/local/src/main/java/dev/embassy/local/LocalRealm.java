package dev.embassy.local;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The realm of every installation, with what only a local one has: demo users, passwords as short
 * as theirs, no mail to confirm, and the scripts client signing people in by password.
 */
public final class LocalRealm {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([A-Z_]+)(?::([^}]*))?}");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private LocalRealm() {}

    /**
     * @param realm the realm file
     * @param values what its placeholders stand for; those that name a default may be left out
     */
    public static String of(String realm, Map<String, String> values, List<DemoUser> people) {
        ObjectNode json = (ObjectNode) JSON.readTree(fill(realm, values));
        json.put("verifyEmail", false);
        json.put("passwordPolicy", "length(8) and notUsername(undefined) and notEmail(undefined)");
        for (JsonNode client : json.withArray("clients")) {
            ObjectNode editable = (ObjectNode) client;
            switch (client.path("clientId").asString()) {
                case "embassy-scripts" -> editable.put("directAccessGrantsEnabled", true);
                case "embassy-gateway" ->
                        editable.set(
                                "redirectUris",
                                redirectUris(values.getOrDefault("EMBASSY_PUBLIC_URL", "")));
                default -> {}
            }
        }
        ArrayNode users = json.withArray("users");
        for (DemoUser person : people) {
            users.add(user(person));
        }
        return JSON.writeValueAsString(json);
    }

    /** The portal under both names of this machine. */
    static ArrayNode redirectUris(String publicUrl) {
        ArrayNode uris = JSON.createArrayNode();
        for (String host : List.of("localhost", "127.0.0.1")) {
            String url = publicUrl.replace("//localhost", "//" + host);
            uris.add(url);
            uris.add(url + "/*");
        }
        return uris;
    }

    static ObjectNode user(DemoUser person) {
        ObjectNode user = JSON.createObjectNode();
        user.put("username", person.username());
        user.put("enabled", true);
        user.put("email", person.email());
        user.put("emailVerified", true);
        user.put("firstName", person.firstName());
        user.put("lastName", person.lastName());
        ObjectNode password = user.putArray("credentials").addObject();
        password.put("type", "password");
        password.put("value", person.password());
        password.put("temporary", false);
        ArrayNode roles = user.putArray("realmRoles");
        roles.add("default-roles-embassy");
        person.roles().forEach(roles::add);
        return user;
    }

    private static String fill(String text, Map<String, String> values) {
        return PLACEHOLDER
                .matcher(text)
                .replaceAll(found -> {
                    String value = values.getOrDefault(found.group(1), found.group(2));
                    if (value == null) {
                        throw new IllegalStateException("The realm file wants " + found.group(1));
                    }
                    return Matcher.quoteReplacement(value);
                });
    }
}
