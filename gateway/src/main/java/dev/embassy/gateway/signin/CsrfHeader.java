package dev.embassy.gateway.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRequestHandler;
import org.springframework.security.web.csrf.XorCsrfTokenRequestAttributeHandler;

/**
 * Takes the token from the header; from a form field only for signing out, so that no body of a
 * relayed request is ever read here.
 */
final class CsrfHeader implements CsrfTokenRequestHandler {

    private final XorCsrfTokenRequestAttributeHandler masked =
            new XorCsrfTokenRequestAttributeHandler();

    @Override
    public void handle(
            HttpServletRequest request,
            HttpServletResponse response,
            Supplier<CsrfToken> deferredToken) {
        masked.handle(request, response, deferredToken);
    }

    @Override
    public @Nullable String resolveCsrfTokenValue(HttpServletRequest request, CsrfToken token) {
        return request.getHeader(token.getHeaderName()) == null
                        && !request.getRequestURI().equals(SignInPaths.LOGOUT)
                ? null
                : masked.resolveCsrfTokenValue(request, token);
    }
}
