package dev.embassy.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.embassy.gateway.rig.Browser;
import dev.embassy.gateway.rig.Rig;
import java.util.List;
import org.junit.jupiter.api.Test;

class PortalTest {

    private final Rig rig = Rig.shared();

    @Test
    void servesTheSamePageForEveryPath() {
        for (var path :
                List.of("/", "/meetups", "/kit-requests/0198/timeline", "/?sign-in=failed")) {
            var page = rig.browser().get(path);
            assertThat(page.statusCode()).as(path).isEqualTo(200);
            assertThat(page.body()).contains("A portal");
            assertThat(page.headers().firstValue("Content-Type").orElseThrow())
                    .startsWith("text/html");
            assertThat(page.headers().firstValue("Cache-Control")).contains("no-cache");
            assertThat(page.headers().allValues("Set-Cookie")).isEmpty();
        }
    }

    @Test
    void answersAnUnchangedPageShortly() {
        var tag = rig.browser().get("/meetups").headers().firstValue("ETag").orElseThrow();

        assertThat(rig.browser().get("/members", "If-None-Match", tag).statusCode()).isEqualTo(304);
        assertThat(rig.browser().get("/members", "If-None-Match", "\"old\"").statusCode())
                .isEqualTo(200);
    }

    @Test
    void letsBrowsersKeepFilesNamedByTheirContent() {
        var file = rig.browser().get("/assets/app-1a2b3c.js");

        assertThat(file.body()).contains("plain");
        assertThat(file.headers().firstValue("Content-Type").orElseThrow())
                .startsWith("text/javascript");
        assertThat(file.headers().firstValue("Cache-Control").orElseThrow())
                .contains("max-age=31536000", "immutable");
    }

    @Test
    void sendsWhatWasCompressedBeforehandToThoseWhoTakeIt() {
        var brotli = rig.browser().get("/assets/app-1a2b3c.js", "Accept-Encoding", "gzip, br");
        assertThat(brotli.body()).isEqualTo("brotli bytes");
        assertThat(brotli.headers().firstValue("Content-Encoding")).contains("br");
        assertThat(brotli.headers().firstValue("Content-Type").orElseThrow())
                .startsWith("text/javascript");
        assertThat(brotli.headers().allValues("Vary").toString()).contains("Accept-Encoding");

        assertThat(rig.browser().get("/assets/app-1a2b3c.js", "Accept-Encoding", "gzip").body())
                .isEqualTo("gzip bytes");
    }

    @Test
    void missesFilesThatAreMissing() {
        for (var path :
                List.of(
                        "/assets/app-old.js",
                        "/assets/nothing",
                        "/robots.txt",
                        "/assets/../x.js")) {
            assertThat(rig.browser().get(path).statusCode()).as(path).isBetween(400, 404);
        }
        assertThat(rig.browser().get("/mark.svg").statusCode()).isEqualTo(200);
    }

    @Test
    void tellsBrowsersWhatToRefuse() {
        for (var path :
                List.of("/", "/assets/app-1a2b3c.js", "/api/session", "/api/docs/", "/api/me")) {
            var headers = rig.browser().get(path).headers();
            assertThat(headers.firstValue("Content-Security-Policy").orElseThrow())
                    .as(path)
                    .contains(
                            "default-src 'none'",
                            "script-src 'self';",
                            "connect-src 'self';",
                            "frame-ancestors 'none'",
                            "form-action 'self' " + rig.keycloak.url());
            assertThat(headers.allValues("X-Content-Type-Options")).containsExactly("nosniff");
            assertThat(headers.firstValue("Referrer-Policy")).contains("same-origin");
            assertThat(headers.firstValue("Permissions-Policy")).isPresent();
            assertThat(headers.firstValue("X-Frame-Options")).contains("DENY");
        }
    }

    @Test
    void insistsOnHttpsOnlyOnceItIsThere() {
        assertThat(rig.browser().get("/").headers().firstValue("Strict-Transport-Security"))
                .isEmpty();
        assertThat(
                        rig.browser()
                                .get("/", "X-Forwarded-Proto", "https")
                                .headers()
                                .firstValue("Strict-Transport-Security"))
                .isEmpty();
        try (var behindProxy = rig.another("server.forward-headers-strategy=native")) {
            assertThat(
                            behindProxy
                                    .browser()
                                    .get("/", "X-Forwarded-Proto", "https")
                                    .headers()
                                    .firstValue("Strict-Transport-Security"))
                    .isPresent();
        }
    }

    @Test
    void showsTheApiWithoutInlineScripts() {
        var page = rig.browser().get("/api/docs/");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).doesNotContainPattern("<script(?![^>]*src=)");
        for (var script : page.body().lines().filter(line -> line.contains("src=")).toList()) {
            var path = script.substring(script.indexOf("src=\"") + 5, script.indexOf("\"></"));
            assertThat(rig.browser().get(path).statusCode()).as(path).isEqualTo(200);
        }
        var own = Browser.json(rig.browser().get("/api/openapi/gateway"));
        assertThat(own.get("openapi").asString()).isEqualTo("3.1.0");
        assertThat(rig.browser().get("/api/docs").statusCode()).isEqualTo(302);
    }
}
