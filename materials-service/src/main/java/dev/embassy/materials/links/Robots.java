package dev.embassy.materials.links;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;

/**
 * Tells robots from people by what a request says of itself. It cannot see a robot that pretends,
 * and that is known: the numbers say how they were measured.
 */
final class Robots {

    /** What robots, previews, libraries and monitors call themselves by; one a line. */
    private static final List<String> TOKENS = tokens();

    /** These carry one of the tokens and are people all the same. */
    private static final List<String> PEOPLE = List.of("cubot");

    /** A room full of people has few browsers: what they say was mostly said a moment ago. */
    private static final int REMEMBERED = 2000;

    private static final int LONGEST_REMEMBERED = 400;
    private static final ConcurrentMap<String, Boolean> SAID = new ConcurrentHashMap<>();

    private Robots() {}

    static boolean made(Visit visit) {
        return visit.method().equals("HEAD")
                || isAhead(visit.purpose())
                || isAhead(visit.secPurpose())
                || callsItselfOne(visit.userAgent());
    }

    /** The browser, or the page before, fetches it in case somebody will want it. */
    private static boolean isAhead(@Nullable String purpose) {
        if (purpose == null) {
            return false;
        }
        var said = purpose.toLowerCase(Locale.ROOT);
        return said.contains("prefetch") || said.contains("prerender") || said.contains("preview");
    }

    private static boolean callsItselfOne(@Nullable String userAgent) {
        if (userAgent == null || userAgent.isBlank()) {
            return true;
        }
        if (userAgent.length() > LONGEST_REMEMBERED) {
            return namesOne(userAgent);
        }
        var known = SAID.get(userAgent);
        if (known != null) {
            return known;
        }
        if (SAID.size() >= REMEMBERED) {
            SAID.clear();
        }
        var robot = namesOne(userAgent);
        SAID.put(userAgent, robot);
        return robot;
    }

    private static boolean namesOne(String userAgent) {
        var said = userAgent.toLowerCase(Locale.ROOT);
        for (var name : PEOPLE) {
            said = said.replace(name, "");
        }
        for (var token : TOKENS) {
            if (said.contains(token)) {
                return true;
            }
        }
        return false;
    }

    private static List<String> tokens() {
        try (var lines =
                new BufferedReader(
                        new InputStreamReader(
                                Objects.requireNonNull(
                                        Robots.class.getResourceAsStream("robots.txt"),
                                        "robots.txt"),
                                StandardCharsets.UTF_8))) {
            return lines.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
