package dev.embassy.gateway.signin;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Where a person comes back to after signing in: always a page of this portal. */
final class ReturnPath {

    private static final int MAX_LENGTH = 1000;
    private static final String HOME = "/";

    private ReturnPath() {}

    /** The wanted path if it is one of ours, else the home page. Safe as a Location header. */
    static String of(@Nullable String wanted) {
        if (wanted == null || wanted.length() > MAX_LENGTH || !isOwnPage(wanted)) {
            return HOME;
        }
        return ascii(wanted);
    }

    private static boolean isOwnPage(String path) {
        return path.startsWith("/")
                && !path.startsWith("//")
                && path.indexOf('\\') < 0
                && path.chars().noneMatch(Character::isISOControl)
                && !isUnder(path, "/login")
                && !isUnder(path, "/register")
                && !isUnder(path, "/logout")
                && !isUnder(path, "/oauth2")
                && !isUnder(path, "/api");
    }

    private static boolean isUnder(String path, String root) {
        return path.startsWith(root)
                && (path.length() == root.length()
                        || "/?#".indexOf(path.charAt(root.length())) >= 0);
    }

    private static String ascii(String path) {
        var encoded = new StringBuilder(path.length());
        for (byte one : path.getBytes(StandardCharsets.UTF_8)) {
            if (one > ' ' && one < 0x7f) {
                encoded.append((char) one);
            } else {
                encoded.append('%').append("%02X".formatted(one & 0xff));
            }
        }
        return encoded.toString();
    }
}
