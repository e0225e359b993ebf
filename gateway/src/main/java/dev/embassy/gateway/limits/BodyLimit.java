package dev.embassy.gateway.limits;

import dev.embassy.gateway.problem.Problem;
import dev.embassy.gateway.problem.Problems;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Bounds request bodies: by what the request says of itself, and while it is read, because it may
 * say nothing.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 30)
public class BodyLimit extends OncePerRequestFilter {

    private static final String UPLOAD = BodyLimit.class.getName() + ".upload";
    private static final String EXCEEDED = BodyLimit.class.getName() + ".exceeded";

    private final LimitSettings settings;
    private final Problems problems;

    BodyLimit(LimitSettings settings, Problems problems) {
        this.settings = settings;
        this.problems = problems;
    }

    /** Whether this request may have a large body and therefore takes its time. */
    public static boolean isUpload(HttpServletRequest request) {
        return Boolean.TRUE.equals(request.getAttribute(UPLOAD));
    }

    /** The problem with the body that was being read, if it turned out too large. */
    public static Optional<Problem> exceededBy(HttpServletRequest request) {
        return Optional.ofNullable((Problem) request.getAttribute(EXCEEDED));
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var upload = goesToAnUpload(request);
        var most = upload ? settings.upload() : settings.json();
        request.setAttribute(UPLOAD, upload);
        if (request.getContentLengthLong() > most.toBytes()) {
            response.setHeader(HttpHeaders.CONNECTION, "close");
            problems.write(tooLarge(most), request, response);
            return;
        }
        var hasUnknownLength =
                request.getContentLengthLong() < 0
                        && request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null;
        chain.doFilter(
                hasUnknownLength
                        ? new BoundedRequest(
                                request,
                                most.toBytes(),
                                () -> request.setAttribute(EXCEEDED, tooLarge(most)))
                        : request,
                response);
    }

    private boolean goesToAnUpload(HttpServletRequest request) {
        var type = request.getContentType();
        var path = request.getRequestURI();
        return type != null
                && !type.contains("json")
                && settings.uploadPaths().stream()
                        .anyMatch(root -> path.equals(root) || path.startsWith(root + "/"));
    }

    private static Problem tooLarge(DataSize most) {
        return Problem.of(
                413,
                "body-too-large",
                "Too large",
                "At most %s fit into one request of this kind."
                        .formatted(
                                most.toMegabytes() > 0
                                        ? most.toMegabytes() + " MB"
                                        : most.toKilobytes() + " KB"));
    }
}
