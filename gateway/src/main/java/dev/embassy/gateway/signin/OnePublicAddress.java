package dev.embassy.gateway.signin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Starts a sign-in at the public address even if the portal was opened under another name of this
 * machine: Keycloak comes back to the public one, and only there is the cookie that began it.
 */
final class OnePublicAddress extends OncePerRequestFilter {

    private final URI publicUrl;

    OnePublicAddress(URI publicUrl) {
        this.publicUrl = publicUrl;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var path = request.getRequestURI();
        var starts = path.equals(SignInPaths.LOGIN) || path.equals(SignInPaths.REGISTER);
        if (starts && !publicUrl.getHost().equalsIgnoreCase(request.getServerName())) {
            var query = request.getQueryString();
            response.setStatus(HttpServletResponse.SC_FOUND);
            response.setHeader(
                    HttpHeaders.LOCATION, publicUrl + path + (query == null ? "" : "?" + query));
        } else {
            chain.doFilter(request, response);
        }
    }
}
