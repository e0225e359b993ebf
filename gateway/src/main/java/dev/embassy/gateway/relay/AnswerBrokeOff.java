package dev.embassy.gateway.relay;

import dev.embassy.gateway.problem.Problem;
import dev.embassy.gateway.problem.Refused;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The service stopped in the middle of its answer. Without the cause, which looks to Spring as if
 * the caller had gone away, and that would end the answer as if it were whole.
 */
final class AnswerBrokeOff extends Refused {

    private static final long serialVersionUID = 1L;
    private static final Logger log = LoggerFactory.getLogger(AnswerBrokeOff.class);

    AnswerBrokeOff(String path, IOException failure) {
        log.warn("The answer to {} broke off: {}", path, failure.toString());
        super(
                Problem.of(
                                503,
                                "answer-broke-off",
                                "Not reachable right now",
                                "The answer broke off in the middle. Try again in a moment.")
                        .retryAfter(5));
    }
}
