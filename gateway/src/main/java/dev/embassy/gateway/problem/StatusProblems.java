package dev.embassy.gateway.problem;

import org.springframework.http.HttpStatus;

/** The words for refusals that come from the web framework or the container. */
final class StatusProblems {

    private StatusProblems() {}

    static Problem of(int status) {
        return switch (status) {
            case 401 -> Problem.signInNeeded();
            case 403 -> Problem.notAllowed("You may not do this.");
            case 404 -> Problem.nothingHere();
            case 405 ->
                    Problem.of(
                            405,
                            "method-not-allowed",
                            "Not like this",
                            "This address exists, but not for this HTTP method.");
            case 413 -> Problem.of(413, "body-too-large", "Too large", "The request is too large.");
            case 431 ->
                    Problem.of(
                            431, "header-too-large", "Too large", "The request headers are large.");
            default -> {
                var known = HttpStatus.resolve(status);
                var title = known == null ? "Not possible" : known.getReasonPhrase();
                yield status >= 500
                        ? Problem.of(
                                status,
                                "unexpected",
                                "Something broke on our side",
                                "It is noted. Try again; if it stays, tell your programme staff.")
                        : Problem.of(
                                status,
                                "bad-request",
                                title,
                                "The request cannot be read. Check its address and its body.");
            }
        };
    }
}
