package dev.embassy.gateway.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Turns what a handler throws into a problem. */
@RestControllerAdvice
class ProblemAdvice {

    private static final Logger log = LoggerFactory.getLogger(ProblemAdvice.class);

    private final Problems problems;

    ProblemAdvice(Problems problems) {
        this.problems = problems;
    }

    @ExceptionHandler
    void handle(Exception failure, HttpServletRequest request, HttpServletResponse response)
            throws Exception {
        if (response.isCommitted()) {
            // Half an answer is out: only a broken connection tells the caller that it is not
            // whole.
            throw failure;
        }
        problems.write(problemOf(failure, request), request, response);
    }

    private static Problem problemOf(Exception failure, HttpServletRequest request) {
        if (failure instanceof Refused refused) {
            return refused.problem();
        }
        if (failure instanceof ErrorResponse known) {
            return StatusProblems.of(known.getStatusCode().value());
        }
        log.error("{} {} failed", request.getMethod(), request.getRequestURI(), failure);
        return StatusProblems.of(HttpStatus.INTERNAL_SERVER_ERROR.value());
    }

    @ExceptionHandler
    void callerWentAway(IOException failure, HttpServletResponse response) throws IOException {
        if (response.isCommitted()) {
            throw failure;
        }
        log.debug("The caller went away", failure);
        response.setStatus(HttpStatus.BAD_REQUEST.value());
    }
}
