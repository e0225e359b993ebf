package dev.embassy.materials.links.web;

import dev.embassy.materials.links.FollowLink;
import dev.embassy.materials.links.Visit;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/**
 * Answers {@code /l/{code}} before anything else looks at the request: it needs nobody signed in,
 * and it is the one call that a whole room makes at once. It looks at no cookie and no address and
 * sets none.
 */
final class RedirectFilter implements Filter {

    private static final Logger LOG = LoggerFactory.getLogger(RedirectFilter.class);
    private static final String ROOT = "/l/";

    private final FollowLink followLink;

    RedirectFilter(FollowLink followLink) {
        this.followLink = followLink;
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException {
        answer((HttpServletRequest) request, (HttpServletResponse) response);
    }

    private void answer(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("X-Robots-Tag", "noindex, nofollow");
        var method = request.getMethod();
        if (!method.equals("GET") && !method.equals("HEAD")) {
            response.setHeader("Allow", "GET, HEAD");
            response.setStatus(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
            return;
        }
        try {
            switch (followLink.follow(segment(request.getRequestURI()), visit(request))) {
                case FollowLink.Answer.LeadsTo to -> {
                    response.setStatus(HttpServletResponse.SC_FOUND);
                    response.setHeader("Location", to.location());
                    response.setContentLength(0);
                }
                case FollowLink.Answer.Ended ended -> LinkPage.of(ended.why()).write(response);
                case FollowLink.Answer.Unknown unknown -> LinkPage.UNKNOWN.write(response);
            }
        } catch (DataAccessException unreachable) {
            LOG.warn("A link could not be looked up", unreachable);
            response.setHeader("Retry-After", "5");
            LinkPage.UNREACHABLE.write(response);
        }
    }

    private static String segment(String path) {
        var rest = path.startsWith(ROOT) ? path.substring(ROOT.length()) : "";
        return rest.endsWith("/") ? rest.substring(0, rest.length() - 1) : rest;
    }

    private static Visit visit(HttpServletRequest request) {
        return new Visit(
                request.getMethod(),
                request.getHeader("User-Agent"),
                first(
                        request.getHeader("Purpose"),
                        request.getHeader("X-Purpose"),
                        request.getHeader("X-Moz")),
                request.getHeader("Sec-Purpose"));
    }

    private static @Nullable String first(@Nullable String... said) {
        for (var one : said) {
            if (one != null) {
                return one;
            }
        }
        return null;
    }
}
