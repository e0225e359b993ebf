package dev.embassy.gateway.signin;

import dev.embassy.gateway.secret.SealBroken;
import dev.embassy.gateway.secret.Sealer;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.web.AuthorizationRequestRepository;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.core.endpoint.PkceParameterNames;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * A sign-in between leaving for Keycloak and coming back, sealed in a cookie of the browser that
 * started it. So a visitor makes no session, any gateway instance can finish what another began,
 * and several tabs may sign in at once: eight slots, chosen by the state, so that cookies cannot
 * pile up.
 */
final class PendingSignIns implements AuthorizationRequestRepository<OAuth2AuthorizationRequest> {

    private static final String COOKIE = "__Host-embassy-sign-in-";
    private static final int SLOTS = 8;

    private final ClientRegistration registration;
    private final Sealer sealer;
    private final JsonMapper json;
    private final Duration lifetime;
    private final Clock clock;

    PendingSignIns(
            ClientRegistration registration,
            Sealer sealer,
            JsonMapper json,
            Duration lifetime,
            Clock clock) {
        this.registration = registration;
        this.sealer = sealer;
        this.json = json;
        this.lifetime = lifetime;
        this.clock = clock;
    }

    private record Pending(
            String state,
            String nonce,
            String verifier,
            String redirectUri,
            String returnTo,
            long until) {}

    @Override
    public @Nullable OAuth2AuthorizationRequest loadAuthorizationRequest(
            HttpServletRequest request) {
        var state = request.getParameter(OAuth2ParameterNames.STATE);
        var cookie = state == null ? null : cookieOf(request, nameFor(state));
        if (state == null || cookie == null) {
            return null;
        }
        try {
            var sealed = Base64.getUrlDecoder().decode(cookie);
            var pending = json.readValue(sealer.open(sealed, COOKIE), Pending.class);
            var usable =
                    sameText(pending.state(), state)
                            && clock.instant().isBefore(Instant.ofEpochSecond(pending.until()));
            return usable ? asRequest(pending) : null;
        } catch (SealBroken | IllegalArgumentException | JacksonException notOurs) {
            return null;
        }
    }

    @Override
    public void saveAuthorizationRequest(
            OAuth2AuthorizationRequest authorization,
            HttpServletRequest request,
            HttpServletResponse response) {
        var pending =
                new Pending(
                        known(authorization.getState()),
                        text(authorization, OidcParameterNames.NONCE),
                        text(authorization, PkceParameterNames.CODE_VERIFIER),
                        known(authorization.getRedirectUri()),
                        text(authorization, SignInRequests.RETURN_TO),
                        clock.instant().plus(lifetime).getEpochSecond());
        var sealed = sealer.seal(json.writeValueAsBytes(pending), COOKIE);
        setCookie(
                response,
                nameFor(pending.state()),
                Base64.getUrlEncoder().withoutPadding().encodeToString(sealed),
                lifetime);
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest removeAuthorizationRequest(
            HttpServletRequest request, HttpServletResponse response) {
        var found = loadAuthorizationRequest(request);
        if (found != null) {
            setCookie(response, nameFor(known(found.getState())), "", Duration.ZERO);
            request.setAttribute(SignInRequests.RETURN_TO, text(found, SignInRequests.RETURN_TO));
        }
        return found;
    }

    private OAuth2AuthorizationRequest asRequest(Pending pending) {
        return OAuth2AuthorizationRequest.authorizationCode()
                .clientId(registration.getClientId())
                .authorizationUri(known(registration.getProviderDetails().getAuthorizationUri()))
                .redirectUri(pending.redirectUri())
                .scopes(registration.getScopes())
                .state(pending.state())
                .attributes(attributes -> {
                    attributes.put(
                            OAuth2ParameterNames.REGISTRATION_ID, registration.getRegistrationId());
                    attributes.put(OidcParameterNames.NONCE, pending.nonce());
                    attributes.put(PkceParameterNames.CODE_VERIFIER, pending.verifier());
                    attributes.put(SignInRequests.RETURN_TO, pending.returnTo());
                })
                .build();
    }

    private static String text(OAuth2AuthorizationRequest request, String attribute) {
        var value = request.getAttribute(attribute);
        if (value == null) {
            throw new IllegalStateException("A sign-in request without " + attribute);
        }
        return value.toString();
    }

    private static String known(@Nullable String value) {
        return Objects.requireNonNull(value, "a sign-in request is complete");
    }

    private static String nameFor(String state) {
        return COOKIE + Math.floorMod(state.hashCode(), SLOTS);
    }

    private static @Nullable String cookieOf(HttpServletRequest request, String name) {
        if (request.getCookies() == null) {
            return null;
        }
        for (Cookie cookie : request.getCookies()) {
            if (cookie.getName().equals(name)) {
                return cookie.getValue();
            }
        }
        return null;
    }

    private static void setCookie(
            HttpServletResponse response, String name, String value, Duration age) {
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(name, value)
                        .path("/")
                        .secure(true)
                        .httpOnly(true)
                        .sameSite("Lax")
                        .maxAge(age)
                        .build()
                        .toString());
    }

    private static boolean sameText(String one, String other) {
        return MessageDigest.isEqual(
                one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }
}
