package dev.embassy.gateway.limits;

import dev.embassy.gateway.problem.Problems;
import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.OptionalLong;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Bounds what one person asks for, over all their sessions and tokens. */
@Component
public class PersonLimit {

    private final Buckets calls;
    private final Problems problems;

    PersonLimit(LimitSettings settings, Problems problems) {
        this.calls = new Buckets(settings.person());
        this.problems = problems;
    }

    /** For a chain that has found out who is calling. All such filters share one count. */
    public Filter filter() {
        return (request, response, chain) -> {
            var who = SecurityContextHolder.getContext().getAuthentication();
            var wait =
                    who == null || who instanceof AnonymousAuthenticationToken
                            ? OptionalLong.empty()
                            : calls.take(who.getName());
            if (wait.isPresent()) {
                problems.write(
                        TooMany.untilAfter(wait.getAsLong()),
                        (HttpServletRequest) request,
                        (HttpServletResponse) response);
            } else {
                chain.doFilter(request, response);
            }
        };
    }
}
