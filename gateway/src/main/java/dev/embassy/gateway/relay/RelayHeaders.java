package dev.embassy.gateway.relay;

import jakarta.servlet.http.HttpServletRequest;
import java.net.http.HttpRequest;
import java.util.Locale;
import java.util.Set;
import org.springframework.http.HttpHeaders;

/** What passes between a caller and a service, and what the gateway says itself. */
final class RelayHeaders {

    /**
     * Never passed on: what belongs to one connection (RFC 9110, 7.6.1), what identifies the
     * browser to the gateway, and what a caller could say about where it comes from.
     */
    private static final Set<String> HELD_BACK =
            Set.of(
                    "connection",
                    "keep-alive",
                    "proxy-connection",
                    "proxy-authorization",
                    "proxy-authenticate",
                    "te",
                    "trailer",
                    "transfer-encoding",
                    "upgrade",
                    "http2-settings",
                    "content-length",
                    "host",
                    "expect",
                    "cookie",
                    "authorization",
                    "x-csrf-token",
                    "forwarded",
                    "x-real-ip");

    private static final Set<String> KEPT_FROM_BROWSER =
            Set.of(
                    "connection",
                    "keep-alive",
                    "proxy-authenticate",
                    "trailer",
                    "transfer-encoding",
                    "upgrade",
                    "set-cookie",
                    "server",
                    "www-authenticate",
                    "x-content-type-options",
                    "x-frame-options",
                    "x-xss-protection",
                    "strict-transport-security",
                    "referrer-policy",
                    "permissions-policy",
                    ":status");

    private RelayHeaders() {}

    static void passOn(HttpHeaders headers, HttpServletRequest from, HttpRequest.Builder to) {
        headers.forEach((name, values) -> {
            var lower = name.toLowerCase(Locale.ROOT);
            if (!HELD_BACK.contains(lower) && !lower.startsWith("x-forwarded-")) {
                values.forEach(value -> to.header(name, value));
            }
        });
        to.setHeader("X-Forwarded-For", from.getRemoteAddr());
        to.setHeader("X-Forwarded-Proto", from.getScheme());
        to.setHeader("X-Forwarded-Host", hostOf(from));
        to.setHeader("X-Forwarded-Port", Integer.toString(from.getServerPort()));
        var token = Passport.tokenOn(from);
        if (token != null) {
            to.setHeader(HttpHeaders.AUTHORIZATION, "Bearer " + token);
        }
    }

    static HttpHeaders shown(java.net.http.HttpHeaders answered) {
        var shown = new HttpHeaders();
        answered.map()
                .forEach((name, values) -> {
                    if (!KEPT_FROM_BROWSER.contains(name.toLowerCase(Locale.ROOT))) {
                        shown.addAll(name, values);
                    }
                });
        return shown;
    }

    private static String hostOf(HttpServletRequest request) {
        var port = request.getServerPort();
        var usual = request.isSecure() ? 443 : 80;
        return port == usual ? request.getServerName() : request.getServerName() + ":" + port;
    }
}
