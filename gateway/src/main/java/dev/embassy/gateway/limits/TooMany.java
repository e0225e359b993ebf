package dev.embassy.gateway.limits;

import dev.embassy.gateway.problem.Problem;

final class TooMany {

    private TooMany() {}

    static Problem untilAfter(long seconds) {
        return Problem.of(
                        429,
                        "too-many-requests",
                        "Too many requests",
                        "That was a lot at once. Try again in %d seconds.".formatted(seconds))
                .retryAfter(seconds);
    }
}
