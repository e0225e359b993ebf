package dev.embassy.gateway.session;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;

/** The cookie that carries the session id. */
public final class SessionCookie {

    /** The prefix makes browsers insist on Secure, on the path / and on no Domain (RFC 6265bis). */
    public static final String NAME = "__Host-embassy-session";

    private SessionCookie() {}

    /** Whether the browser sent one, valid or not. Looks into no store. */
    public static boolean isOn(HttpServletRequest request) {
        var cookies = request.getCookies();
        return cookies != null
                && Arrays.stream(cookies).anyMatch(cookie -> cookie.getName().equals(NAME));
    }
}
