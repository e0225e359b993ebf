package dev.embassy.gateway.signin;

import dev.embassy.gateway.problem.Problem;
import dev.embassy.gateway.problem.Refused;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.stereotype.Component;

/** Finds who is calling and the token to relay for them, for sessions and for bearer tokens. */
@Component
public class Callers {

    private final TokenKeeper tokens;

    Callers(TokenKeeper tokens) {
        this.tokens = tokens;
    }

    /**
     * A token that is good for this call.
     *
     * @throws Refused when nobody is signed in, or no good token can be had
     */
    public String tokenFor(HttpServletRequest request) {
        var who = authentication();
        if (who instanceof JwtAuthenticationToken bearer) {
            return bearer.getToken().getTokenValue();
        }
        return tokens.fresh(signIn(request).orElseThrow(SignedOut::new)).access();
    }

    public Caller callerOf(HttpServletRequest request) {
        return Caller.of(tokenFor(request));
    }

    /**
     * @throws Refused when the caller has not this role
     */
    public Caller callerWith(String role, HttpServletRequest request) {
        var caller = callerOf(request);
        if (!caller.has(role)) {
            throw new Refused(Problem.notAllowed("This is for people with the role " + role + "."));
        }
        return caller;
    }

    /** Who is signed in, as far as can be told now; empty for a visitor. */
    Optional<Caller> find(HttpServletRequest request) {
        if (authentication() instanceof JwtAuthenticationToken bearer) {
            return Optional.of(Caller.of(bearer.getToken().getClaims()));
        }
        return signIn(request).flatMap(this::knownAs);
    }

    Caller renewed(HttpServletRequest request) {
        if (authentication() instanceof JwtAuthenticationToken bearer) {
            return Caller.of(bearer.getToken().getClaims());
        }
        return Caller.of(tokens.renewed(signIn(request).orElseThrow(SignedOut::new)).access());
    }

    private Optional<Caller> knownAs(String signIn) {
        try {
            return Optional.of(Caller.of(tokens.fresh(signIn).access()));
        } catch (SignedOut ended) {
            return Optional.empty();
        } catch (KeycloakUnreachable laterAgain) {
            return Optional.of(Caller.of(tokens.known(signIn).access()));
        }
    }

    private static Optional<String> signIn(HttpServletRequest request) {
        return authentication() instanceof OAuth2AuthenticationToken
                ? SignInTokens.signInOf(request)
                : Optional.empty();
    }

    private static @Nullable Authentication authentication() {
        return SecurityContextHolder.getContext().getAuthentication();
    }
}
