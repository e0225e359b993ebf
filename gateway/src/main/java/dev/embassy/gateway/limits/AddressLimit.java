package dev.embassy.gateway.limits;

import dev.embassy.gateway.problem.Problems;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Bounds what one address asks for, before anything is looked up for it. Files are not counted. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
class AddressLimit extends OncePerRequestFilter {

    private final Buckets calls;
    private final Buckets signIns;
    private final Problems problems;

    AddressLimit(LimitSettings settings, Problems problems) {
        this.calls = new Buckets(settings.address());
        this.signIns = new Buckets(settings.signIn());
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var path = request.getRequestURI();
        var wait =
                startsSignIn(path)
                        ? signIns.take(request.getRemoteAddr())
                        : calls.take(request.getRemoteAddr());
        if (wait.isPresent()) {
            problems.write(TooMany.untilAfter(wait.getAsLong()), request, response);
        } else {
            chain.doFilter(request, response);
        }
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var path = request.getRequestURI();
        return !(path.startsWith("/api/") || path.startsWith("/l/") || startsSignIn(path));
    }

    private static boolean startsSignIn(String path) {
        return path.equals("/register") || path.equals("/login") || path.startsWith("/login/");
    }
}
