package dev.embassy.gateway.problem;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A refusal or failure as a caller sees it.
 *
 * @param code stable, kebab-case; what a program decides on
 * @param detail says in people's words what happened and what to do
 * @param retryAfterSeconds when trying again makes sense, or null when it does not
 */
public record Problem(
        int status, String code, String title, String detail, @Nullable Long retryAfterSeconds) {

    public static Problem of(int status, String code, String title, String detail) {
        return new Problem(status, code, title, detail, null);
    }

    public Problem retryAfter(long seconds) {
        return new Problem(status, code, title, detail, Math.max(1, seconds));
    }

    public static Problem signInNeeded() {
        return of(401, "sign-in-needed", "Sign in first", "Sign in and try again.");
    }

    public static Problem notAllowed(String detail) {
        return of(403, "not-allowed", "Not allowed", detail);
    }

    public static Problem nothingHere() {
        return of(404, "not-found", "Nothing here", "There is nothing at this address.");
    }

    Map<String, Object> members(String instance, @Nullable String traceId) {
        var members = new LinkedHashMap<String, Object>();
        members.put("type", "about:blank");
        members.put("title", title);
        members.put("status", status);
        members.put("code", code);
        members.put("detail", detail);
        members.put("instance", instance);
        if (traceId != null) {
            members.put("traceId", traceId);
        }
        return members;
    }
}
