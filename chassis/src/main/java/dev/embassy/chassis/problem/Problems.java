package dev.embassy.chassis.problem;

import java.net.URI;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;

/** Writes problem details as RFC 9457 with Embassy's members {@code code} and {@code errors}. */
public final class Problems {

    private Problems() {}

    public static ProblemDetail of(HttpStatus status, String code, String detail) {
        return of(status, code, detail, List.of());
    }

    public static ProblemDetail of(
            HttpStatus status, String code, String detail, List<FieldProblem> errors) {
        var problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setType(URI.create("urn:embassy:problem:" + code));
        problem.setTitle(status.getReasonPhrase());
        problem.setProperty("code", code);
        if (!errors.isEmpty()) {
            problem.setProperty("errors", errors);
        }
        return problem;
    }

    /** Nobody knows what became of the request; trying again is safe and the thing to do. */
    public static ProblemDetail storeUnreachable() {
        return of(
                HttpStatus.SERVICE_UNAVAILABLE,
                "store-unreachable",
                "The records cannot be reached right now. Try again in a moment.");
    }

    public static ProblemDetail of(Refusal refusal) {
        var problem =
                of(refusal.kind().status(), refusal.code(), refusal.detail(), refusal.fields());
        refusal.properties().forEach(problem::setProperty);
        return problem;
    }
}
