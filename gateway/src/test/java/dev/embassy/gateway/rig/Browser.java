package dev.embassy.gateway.rig;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Keeps cookies and follows nothing by itself. */
public final class Browser {

    private static final JsonMapper JSON = new JsonMapper();

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Map<String, String> cookies = new LinkedHashMap<>();
    private String gateway;

    public Browser(String gateway) {
        this.gateway = gateway;
    }

    /** The same browser with the same cookies, talking to another instance of the gateway. */
    public void moveTo(String otherGateway) {
        gateway = otherGateway;
    }

    public Map<String, String> cookies() {
        return cookies;
    }

    public HttpResponse<String> get(String path, String... headers) {
        return send("GET", path, BodyPublishers.noBody(), headers);
    }

    public HttpResponse<String> post(String path, String json, String... headers) {
        var all = new String[headers.length + 2];
        System.arraycopy(headers, 0, all, 2, headers.length);
        all[0] = "Content-Type";
        all[1] = "application/json";
        return send("POST", path, BodyPublishers.ofString(json), all);
    }

    /** As the portal does it: with the token of the session. */
    public HttpResponse<String> postAsPortal(String path, String json, String... headers) {
        var csrf = session().get("csrf");
        var all = new String[headers.length + 2];
        System.arraycopy(headers, 0, all, 2, headers.length);
        all[0] = csrf.get("header").asString();
        all[1] = csrf.get("token").asString();
        return post(path, json, all);
    }

    public JsonNode session() {
        return JSON.readTree(get("/api/session").body());
    }

    public static JsonNode json(HttpResponse<String> answer) {
        return JSON.readTree(answer.body());
    }

    public HttpResponse<String> send(
            String method, String path, BodyPublisher body, String... headers) {
        try {
            var answer = client.send(request(method, path, body, headers), BodyHandlers.ofString());
            keepCookies(answer);
            return answer;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    public HttpResponse<InputStream> stream(
            String method, String path, BodyPublisher body, String... headers)
            throws IOException, InterruptedException {
        return client.send(request(method, path, body, headers), BodyHandlers.ofInputStream());
    }

    private HttpRequest request(String method, String path, BodyPublisher body, String... headers) {
        var uri = path.startsWith("http") ? URI.create(path) : URI.create(gateway + path);
        var request = HttpRequest.newBuilder(uri).method(method, body);
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        for (int i = 0; i < headers.length; i += 2) {
            request.setHeader(headers[i], headers[i + 1]);
        }
        return request.build();
    }

    private void keepCookies(HttpResponse<?> answer) {
        for (var line : answer.headers().allValues("Set-Cookie")) {
            var cookie = line.substring(0, line.indexOf(';'));
            var name = cookie.substring(0, cookie.indexOf('='));
            var value = cookie.substring(cookie.indexOf('=') + 1);
            if (value.isEmpty() || line.contains("Max-Age=0")) {
                cookies.remove(name);
            } else {
                cookies.put(name, value);
            }
        }
    }

    /** Signs in as a person would; returns the last answer, the redirect to the wanted page. */
    public HttpResponse<String> signIn(
            FakeKeycloak keycloak, String person, @Nullable String returnTo) {
        var start =
                get(
                        returnTo == null
                                ? "/login"
                                : "/login?returnTo="
                                        + java.net.URLEncoder.encode(
                                                returnTo, java.nio.charset.StandardCharsets.UTF_8));
        var back = keycloak.signIn(locationOf(start), person);
        return get(back.getRawPath() + "?" + back.getRawQuery());
    }

    public static URI locationOf(HttpResponse<?> answer) {
        return URI.create(answer.headers().firstValue("Location").orElseThrow());
    }
}
