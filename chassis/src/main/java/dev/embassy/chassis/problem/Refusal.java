package dev.embassy.chassis.problem;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;

/**
 * The domain says no. Every refusal is a named fact with a stable code and a sentence that says
 * what to do; it is neither a failure of the system nor a success.
 */
public abstract class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What sort of no it is, and thereby the HTTP status. */
    public enum Kind {
        INVALID(HttpStatus.BAD_REQUEST),
        FORBIDDEN(HttpStatus.FORBIDDEN),
        NOT_FOUND(HttpStatus.NOT_FOUND),
        CONFLICT(HttpStatus.CONFLICT),
        PRECONDITION(HttpStatus.PRECONDITION_FAILED),
        UNPROCESSABLE(HttpStatus.UNPROCESSABLE_CONTENT),
        TOO_MANY(HttpStatus.TOO_MANY_REQUESTS);

        private final HttpStatus status;

        Kind(HttpStatus status) {
            this.status = status;
        }

        public HttpStatus status() {
            return status;
        }
    }

    private final Kind kind;
    private final String code;
    private final String detail;
    private final transient Map<String, Object> properties = new LinkedHashMap<>();
    private final transient List<FieldProblem> fields = new ArrayList<>();

    /**
     * @param code stable, in kebab case; clients may branch on it
     * @param detail one or two sentences for a person: what is so, and what to do
     */
    protected Refusal(Kind kind, String code, String detail) {
        super(code + ": " + detail, null, false, false);
        this.kind = kind;
        this.code = code;
        this.detail = detail;
    }

    /** Adds a further member to the problem, such as what is left of an item. */
    public Refusal with(String property, Object value) {
        properties.put(property, value);
        return this;
    }

    /** Says which field it is about. */
    public Refusal onField(String field, String fieldCode, String message) {
        fields.add(new FieldProblem(field, fieldCode, message));
        return this;
    }

    public Kind kind() {
        return kind;
    }

    public String code() {
        return code;
    }

    public String detail() {
        return detail;
    }

    public Map<String, Object> properties() {
        return Map.copyOf(properties);
    }

    public List<FieldProblem> fields() {
        return List.copyOf(fields);
    }
}
