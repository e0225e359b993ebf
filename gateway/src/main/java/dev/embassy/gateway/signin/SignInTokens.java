package dev.embassy.gateway.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.stereotype.Component;

/** Ties a browser session to its sign-in: the session holds the id, {@link SignIns} the tokens. */
@Component
class SignInTokens implements OAuth2AuthorizedClientRepository {

    private static final String SIGN_IN = "embassy.sign-in";

    private final SecureRandom random = new SecureRandom();
    private final SignIns signIns;

    SignInTokens(SignIns signIns) {
        this.signIns = signIns;
    }

    static Optional<String> signInOf(HttpServletRequest request) {
        var session = request.getSession(false);
        return session == null ? Optional.empty() : Optional.ofNullable(idIn(session));
    }

    @Override
    public void saveAuthorizedClient(
            OAuth2AuthorizedClient client,
            Authentication principal,
            HttpServletRequest request,
            HttpServletResponse response) {
        var session = request.getSession(true);
        var before = idIn(session);
        if (before != null) {
            signIns.remove(before);
        }
        var id = newId();
        var refresh = client.getRefreshToken();
        signIns.add(
                id,
                new Tokens(
                        client.getAccessToken().getTokenValue(),
                        TokenKeeper.expiryOf(client.getAccessToken()),
                        refresh == null ? null : refresh.getTokenValue()));
        session.setAttribute(SIGN_IN, id);
    }

    /**
     * Always null: tokens leave the store through {@link TokenKeeper} only, which keeps them fresh.
     */
    @Override
    @SuppressWarnings("NullAway") // the contract says null for "none", its signature does not
    public <T extends OAuth2AuthorizedClient> @Nullable T loadAuthorizedClient(
            String registrationId, Authentication principal, HttpServletRequest request) {
        return null;
    }

    @Override
    public void removeAuthorizedClient(
            String registrationId,
            Authentication principal,
            HttpServletRequest request,
            HttpServletResponse response) {
        signInOf(request).ifPresent(signIns::remove);
    }

    private static @Nullable String idIn(HttpSession session) {
        return (String) session.getAttribute(SIGN_IN);
    }

    private String newId() {
        var bytes = new byte[24];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
