package dev.embassy.materials.links.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.embassy.materials.links.FollowLink;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Objects;

/** What a visitor sees whom a link leads nowhere: the portal's look, without any script. */
enum LinkPage {
    UNKNOWN(
            HttpServletResponse.SC_NOT_FOUND,
            "There is no such link",
            "Perhaps a letter was mistyped, or the end is missing. Look at the slide or poster once"
                    + " more."),
    EXPIRED(
            HttpServletResponse.SC_GONE,
            "This link has ended",
            "It was made for a certain time, and that has passed. Whoever gave it to you may know"
                    + " where to look now."),
    DISABLED(
            HttpServletResponse.SC_GONE,
            "This link is switched off",
            "Its owner has switched it off. Whoever gave it to you may know where to look now."),
    DESTINATION_CLOSED(
            HttpServletResponse.SC_GONE,
            "What this link led to is gone",
            "The page behind it is no longer offered. Whoever gave it to you may know where to look"
                    + " now."),
    UNREACHABLE(
            HttpServletResponse.SC_SERVICE_UNAVAILABLE,
            "One moment, please",
            "The link could not be looked up right now. Try again in a few seconds.");

    private static final String POLICY =
            "default-src 'none'; img-src 'self'; style-src '"
                    + hash(resource("link-page.css"))
                    + "'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private final int status;
    private final byte[] page;

    LinkPage(int status, String title, String text) {
        this.status = status;
        // Constants of an enum are made before its static fields, so these are read here.
        page =
                resource("link-page.html")
                        .replace("{style}", resource("link-page.css"))
                        .replace("{title}", title)
                        .replace("{text}", text)
                        .getBytes(UTF_8);
    }

    static LinkPage of(FollowLink.Why why) {
        return switch (why) {
            case EXPIRED -> EXPIRED;
            case DISABLED -> DISABLED;
            case DESTINATION_CLOSED -> DESTINATION_CLOSED;
        };
    }

    void write(HttpServletResponse response) throws IOException {
        response.setStatus(status);
        response.setContentType("text/html;charset=UTF-8");
        response.setHeader("Content-Security-Policy", POLICY);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setContentLength(page.length);
        response.getOutputStream().write(page);
    }

    private static String hash(String style) {
        try {
            return "sha256-"
                    + Base64.getEncoder()
                            .encodeToString(
                                    MessageDigest.getInstance("SHA-256")
                                            .digest(style.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    private static String resource(String name) {
        try (InputStream in =
                Objects.requireNonNull(LinkPage.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), UTF_8).strip();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
