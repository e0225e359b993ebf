package dev.embassy.acceptance;

import java.net.http.HttpHeaders;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the gateway answered. */
public record Answer(String call, int status, HttpHeaders headers, String body) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    public boolean isSuccess() {
        return status >= 200 && status < 300;
    }

    /** The answer's code if it is a problem, otherwise empty. */
    public String code() {
        return isSuccess() ? "" : json().path("code").asString("");
    }

    public JsonNode json() {
        try {
            return body.isBlank() ? JSON.missingNode() : JSON.readTree(body);
        } catch (JacksonException e) {
            return JSON.missingNode();
        }
    }

    /** A member that must be there, such as {@code id}. */
    public String text(String member) {
        JsonNode value = json().path(member);
        if (value.isMissingNode() || value.isNull()) {
            throw new AssertionError(call + " answered without " + member + ": " + body);
        }
        return value.asString();
    }

    /**
     * This answer.
     *
     * @throws AssertionError if it is none of success
     */
    public Answer succeeded() {
        if (!isSuccess()) {
            throw new AssertionError("%s answered %d: %s".formatted(call, status, body));
        }
        return this;
    }
}
