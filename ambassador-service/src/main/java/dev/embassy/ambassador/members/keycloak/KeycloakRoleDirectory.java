package dev.embassy.ambassador.members.keycloak;

import dev.embassy.ambassador.members.MemberId;
import dev.embassy.ambassador.members.RoleDirectory;
import dev.embassy.ambassador.members.RoleDirectoryFailed;
import java.net.http.HttpClient;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/**
 * Keycloak's admin interface, as far as it is needed: three calls do not warrant the admin client,
 * which brings a second JSON library and HTTP stack. A fresh service token is taken each time;
 * joining and leaving are rare.
 */
@Component
class KeycloakRoleDirectory implements RoleDirectory {

    private final KeycloakSettings settings;
    private final RestClient client;

    KeycloakRoleDirectory(KeycloakSettings settings) {
        this.settings = settings;
        var requests =
                new JdkClientHttpRequestFactory(
                        HttpClient.newBuilder().connectTimeout(settings.timeout()).build());
        requests.setReadTimeout(settings.timeout());
        client = RestClient.builder().baseUrl(settings.url()).requestFactory(requests).build();
    }

    @Override
    public void grant(MemberId member) {
        map(HttpMethod.POST, member);
    }

    @Override
    public void revoke(MemberId member) {
        try {
            map(HttpMethod.DELETE, member);
        } catch (RoleDirectoryFailed failed) {
            if (!(failed.getCause() instanceof HttpClientErrorException.NotFound)) {
                throw failed;
            }
        }
    }

    private void map(HttpMethod method, MemberId member) {
        try {
            var token = token();
            client.method(method)
                    .uri(
                            "/admin/realms/{realm}/users/{user}/role-mappings/realm",
                            settings.realm(),
                            member.value())
                    .headers(headers -> headers.setBearerAuth(token))
                    .contentType(MediaType.APPLICATION_JSON)
                    .body(List.of(role(token)))
                    .retrieve()
                    .toBodilessEntity();
        } catch (RestClientException e) {
            throw new RoleDirectoryFailed("Keycloak did not answer as hoped: " + e.getMessage(), e);
        }
    }

    private Role role(String token) {
        var role =
                client.get()
                        .uri(
                                "/admin/realms/{realm}/roles/{role}",
                                settings.realm(),
                                settings.role())
                        .headers(headers -> headers.setBearerAuth(token))
                        .retrieve()
                        .body(Role.class);
        if (role == null) {
            throw new RoleDirectoryFailed("Keycloak knows no role " + settings.role(), null);
        }
        return role;
    }

    private String token() {
        var form = new LinkedMultiValueMap<String, String>();
        form.add("grant_type", "client_credentials");
        form.add("client_id", settings.directoryClient());
        form.add("client_secret", settings.directorySecret());
        var answer =
                client.post()
                        .uri("/realms/{realm}/protocol/openid-connect/token", settings.realm())
                        .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                        .body(form)
                        .retrieve()
                        .body(Map.class);
        if (answer == null || !(answer.get("access_token") instanceof String token)) {
            throw new RoleDirectoryFailed("Keycloak gave no token", null);
        }
        return token;
    }

    record Role(String id, String name) {}
}
