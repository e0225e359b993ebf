package dev.embassy.materials.links;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An address that a link may lead to, taken apart the strict way: what browsers and this parser
 * could read differently is refused, not repaired. What is left is absolute, {@code https}, ASCII,
 * and names a host and nothing before it.
 *
 * @param text the whole address, as it is sent in {@code Location}
 * @param host in lower case, without a port
 * @param path with its leading slash, as it was written
 */
public record WebAddress(String text, String host, String path) {

    public static final int LONGEST = 2000;

    private static final String SCHEME = "https://";
    private static final Pattern HOST =
            Pattern.compile(
                    "(?=.{4,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z]([a-z0-9-]{0,61}[a-z0-9])");

    /**
     * @throws DestinationRefused with a reason for whoever typed it
     */
    public static WebAddress parse(String typed) {
        var text = typed.strip();
        if (text.length() > LONGEST) {
            throw new DestinationRefused(
                    "destination-too-long",
                    "The address is longer than %d characters.".formatted(LONGEST));
        }
        if (!text.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            throw new DestinationRefused(
                    "destination-not-https",
                    "Give the whole address of a page, beginning with https://.");
        }
        refuseUnreadable(text);
        var uri = uri(SCHEME + text.substring(SCHEME.length()));
        var host = host(uri);
        var path = uri.getRawPath() == null ? "" : uri.getRawPath();
        refuseHidden(path);
        refuseHidden(uri.getRawQuery() == null ? "" : uri.getRawQuery());
        refuseHidden(uri.getRawFragment() == null ? "" : uri.getRawFragment());
        refuseSteps(path);
        var whole =
                new StringBuilder(SCHEME).append(host).append(ascii(path.isEmpty() ? "/" : path));
        if (uri.getRawQuery() != null) {
            whole.append('?').append(ascii(uri.getRawQuery()));
        }
        if (uri.getRawFragment() != null) {
            whole.append('#').append(ascii(uri.getRawFragment()));
        }
        return new WebAddress(whole.toString(), host, ascii(path.isEmpty() ? "/" : path));
    }

    /** Whether a host is written the way {@link #host} is. */
    static boolean isHost(String text) {
        return HOST.matcher(text).matches();
    }

    /** Signs that browsers drop, turn round or show as nothing. */
    private static void refuseUnreadable(String text) {
        text.codePoints()
                .filter(sign ->
                        sign <= ' '
                                || sign == 0x7F
                                || sign == '\\'
                                || Character.isISOControl(sign)
                                || Character.isWhitespace(sign)
                                || Character.isSpaceChar(sign)
                                || Character.getType(sign) == Character.FORMAT
                                || Character.getType(sign) == Character.SURROGATE
                                || Character.getType(sign) == Character.PRIVATE_USE
                                || Character.getType(sign) == Character.UNASSIGNED)
                .findFirst()
                .ifPresent(sign -> {
                    throw unreadable();
                });
    }

    private static URI uri(String text) {
        try {
            return new URI(text);
        } catch (URISyntaxException notOne) {
            throw unreadable();
        }
    }

    private static String host(URI uri) {
        var authority = uri.getRawAuthority();
        if (authority == null || authority.isEmpty()) {
            throw unreadable();
        }
        if (authority.indexOf('@') >= 0) {
            throw new DestinationRefused(
                    "destination-names-a-user",
                    "Leave out everything before the @: it hides which site the link leads to.");
        }
        var host = authority.toLowerCase(Locale.ROOT);
        int colon = host.lastIndexOf(':');
        if (colon >= 0 && !host.startsWith("[")) {
            if (!host.substring(colon).equals(":443")) {
                throw new DestinationRefused(
                        "destination-names-a-port",
                        "Leave out the port: links lead to the usual one of https.");
            }
            host = host.substring(0, colon);
        }
        if (!isHost(host)) {
            throw new DestinationRefused(
                    "destination-host-not-fit",
                    "Name the site by its plain name, such as www.example.org: no numbers for a"
                            + " name, no letters beyond a to z, no dot at the end.");
        }
        return host;
    }

    /** Line breaks, backslashes and their like, however often they are encoded. */
    private static void refuseHidden(String part) {
        for (var decoded = part; decoded != null; decoded = decodedOnce(decoded)) {
            for (int i = 0; i < decoded.length(); i++) {
                char sign = decoded.charAt(i);
                if (sign < ' ' || sign == 0x7F || sign == '\\') {
                    throw unreadable();
                }
            }
        }
    }

    /** {@code .} and {@code ..}, however often they are encoded. */
    private static void refuseSteps(String path) {
        for (var decoded = path; decoded != null; decoded = decodedOnce(decoded)) {
            for (var segment : decoded.split("/", -1)) {
                var bare =
                        segment.indexOf(';') < 0
                                ? segment
                                : segment.substring(0, segment.indexOf(';'));
                if (bare.equals(".") || bare.equals("..")) {
                    throw new DestinationRefused(
                            "destination-walks-up",
                            "Give the address as the page itself shows it, without “..” in it.");
                }
            }
        }
    }

    /** Null when nothing is left to decode; each decoding makes it shorter, so that comes. */
    private static @Nullable String decodedOnce(String text) {
        var decoded = percentDecoded(text);
        return decoded.length() == text.length() ? null : decoded;
    }

    private static String percentDecoded(String text) {
        var out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char sign = text.charAt(i);
            if (sign == '%' && i + 2 < text.length()) {
                int high = Character.digit(text.charAt(i + 1), 16);
                int low = Character.digit(text.charAt(i + 2), 16);
                if (high >= 0 && low >= 0) {
                    out.append((char) (high << 4 | low));
                    i += 2;
                    continue;
                }
            }
            out.append(sign);
        }
        return out.toString();
    }

    private static String ascii(String part) {
        if (part.chars().allMatch(sign -> sign < 0x80)) {
            return part;
        }
        var out = new StringBuilder(part.length() + 16);
        for (byte one : part.getBytes(StandardCharsets.UTF_8)) {
            if (one >= 0) {
                out.append((char) one);
            } else {
                out.append("%%%02X".formatted(one & 0xFF));
            }
        }
        return out.toString();
    }

    private static DestinationRefused unreadable() {
        return new DestinationRefused(
                "destination-not-readable",
                "The address has a space, a backslash or another sign that addresses do not have."
                        + " Copy it from the page itself.");
    }
}
