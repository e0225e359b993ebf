package dev.embassy.chassis.problem;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.validation.FieldError;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;

/** Turns every exception that leaves a controller into a problem; a bug shows no internals. */
@RestControllerAdvice
public class ProblemAdvice extends ResponseEntityExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

    @ExceptionHandler
    ResponseEntity<Object> refused(Refusal refusal) {
        return answer(Problems.of(refusal));
    }

    @ExceptionHandler
    ResponseEntity<Object> mistyped(MethodArgumentTypeMismatchException mistyped) {
        return answer(
                Problems.of(
                        new InvalidParameter(
                                mistyped.getName(),
                                "The value given for %s cannot be understood."
                                        .formatted(mistyped.getName()))));
    }

    @ExceptionHandler
    ResponseEntity<Object> unreachable(DataAccessResourceFailureException store) {
        LOG.warn("The store cannot be reached: {}", store.getMessage());
        return answer(Problems.storeUnreachable());
    }

    @ExceptionHandler
    ResponseEntity<Object> failed(Exception bug) throws Exception {
        if (bug instanceof AccessDeniedException || bug instanceof AuthenticationException) {
            throw bug; // answered by the security chain
        }
        LOG.error("A request failed", bug);
        return answer(
                Problems.of(
                        HttpStatus.INTERNAL_SERVER_ERROR,
                        "internal-error",
                        "Something broke on our side; nothing you typed is at fault. Try again in a"
                                + " moment."));
    }

    @Override
    protected ResponseEntity<Object> handleMethodArgumentNotValid(
            MethodArgumentNotValidException invalid,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        return answer(
                unprocessable(
                        invalid.getAllErrors().stream()
                                .map(error ->
                                        new FieldProblem(
                                                error instanceof FieldError field
                                                        ? field.getField()
                                                        : error.getObjectName(),
                                                code(error.getCode()),
                                                message(error)))
                                .toList()));
    }

    @Override
    protected ResponseEntity<Object> handleHandlerMethodValidationException(
            HandlerMethodValidationException invalid,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        return answer(
                unprocessable(
                        invalid.getParameterValidationResults().stream()
                                .flatMap(result -> {
                                    var parameter = result.getMethodParameter().getParameterName();
                                    return result.getResolvableErrors().stream()
                                            .map(error ->
                                                    new FieldProblem(
                                                            field(error, parameter),
                                                            code(error),
                                                            message(error)));
                                })
                                .toList()));
    }

    @Override
    protected ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException unreadable,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        if (unreadable.getCause() instanceof DatabindException mismatch
                && !mismatch.getPath().isEmpty()) {
            return answer(
                    unprocessable(
                            List.of(
                                    new FieldProblem(
                                            path(mismatch),
                                            "invalid",
                                            "This value cannot be understood."))));
        }
        return answer(
                Problems.of(
                        HttpStatus.BAD_REQUEST,
                        "unreadable-body",
                        "The body of the request is not the JSON that this call takes."));
    }

    /** What the framework refuses has a code as well: the name of its status. */
    @Override
    protected ResponseEntity<Object> createResponseEntity(
            @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        if (body instanceof ProblemDetail problem
                && (problem.getProperties() == null
                        || !problem.getProperties().containsKey("code"))) {
            var reason = HttpStatus.valueOf(status.value());
            problem.setProperty("code", reason.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        }
        return super.createResponseEntity(body, headers, status, request);
    }

    private static ProblemDetail unprocessable(List<FieldProblem> errors) {
        return Problems.of(
                HttpStatus.UNPROCESSABLE_CONTENT,
                "invalid-fields",
                errors.size() == 1
                        ? "One field needs another look."
                        : errors.size() + " fields need another look.",
                errors);
    }

    private static ResponseEntity<Object> answer(ProblemDetail problem) {
        return ResponseEntity.status(problem.getStatus()).body(problem);
    }

    private static String path(JacksonException mismatch) {
        var path = new StringBuilder();
        for (var step : mismatch.getPath()) {
            if (step.getPropertyName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.getPropertyName());
            }
        }
        return path.toString();
    }

    private static String field(MessageSourceResolvable error, @Nullable String parameter) {
        if (error instanceof FieldError field) {
            return field.getField();
        }
        return parameter == null ? "request" : parameter;
    }

    private static String code(MessageSourceResolvable error) {
        if (error instanceof FieldError field) {
            return code(field.getCode());
        }
        var codes = error.getCodes();
        return code(codes == null ? null : Stream.of(codes).reduce((a, b) -> b).orElse(null));
    }

    /** {@code NotBlank} becomes {@code not-blank}. */
    private static String code(@Nullable String constraint) {
        return constraint == null
                ? "invalid"
                : constraint.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }

    private static String message(MessageSourceResolvable error) {
        var message = error.getDefaultMessage();
        if (message == null || message.isBlank()) {
            return "This value is not allowed.";
        }
        var sentence = message.substring(0, 1).toUpperCase(Locale.ROOT) + message.substring(1);
        return sentence.endsWith(".") ? sentence : sentence + ".";
    }
}
