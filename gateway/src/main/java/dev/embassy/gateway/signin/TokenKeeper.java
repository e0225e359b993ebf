package dev.embassy.gateway.signin;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.oauth2.client.endpoint.OAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.OAuth2RefreshTokenGrantRequest;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.oauth2.core.endpoint.OAuth2AccessTokenResponse;
import org.springframework.stereotype.Component;

/**
 * Hands out access tokens that are still good, refreshing them ahead of their end. Requests that
 * need the same refresh cause one call to Keycloak: within this instance they wait for each other,
 * between instances a claim in the store decides who calls.
 */
@Component
class TokenKeeper {

    private static final Logger log = LoggerFactory.getLogger(TokenKeeper.class);
    private static final Duration CLAIM = Duration.ofSeconds(12);
    private static final Duration PAUSE_AFTER_TROUBLE = Duration.ofSeconds(3);
    private static final Duration LAST_MOMENT = Duration.ofSeconds(3);
    private static final Duration POLL = Duration.ofMillis(40);

    private final SignIns signIns;
    private final OAuth2AccessTokenResponseClient<OAuth2RefreshTokenGrantRequest> keycloak;
    private final ClientRegistration registration;
    private final Duration refreshAhead;
    private final Clock clock;
    private final Lock[] locks =
            IntStream.range(0, 256).mapToObj(slot -> new ReentrantLock()).toArray(Lock[]::new);

    TokenKeeper(
            SignIns signIns,
            OAuth2AccessTokenResponseClient<OAuth2RefreshTokenGrantRequest> keycloak,
            ClientRegistration keycloakRegistration,
            SignInSettings settings,
            Clock clock) {
        this.signIns = signIns;
        this.keycloak = keycloak;
        this.registration = keycloakRegistration;
        this.refreshAhead = settings.refreshAhead();
        this.clock = clock;
    }

    /**
     * @throws SignedOut when the sign-in has ended
     * @throws KeycloakUnreachable when the token has ended and no new one can be had now
     */
    Tokens fresh(String id) {
        var current = signIns.find(id).orElseThrow(SignedOut::new);
        return current.freshAt(clock.instant().plus(refreshAhead))
                ? current.tokens()
                : refreshed(current, false);
    }

    /** A token issued after this call began, so that it carries roles granted before it. */
    Tokens renewed(String id) {
        return refreshed(signIns.find(id).orElseThrow(SignedOut::new), true);
    }

    /** The last tokens known, good or not; for showing who is signed in, not for relaying. */
    Tokens known(String id) {
        return signIns.find(id).orElseThrow(SignedOut::new).tokens();
    }

    private Tokens refreshed(SignIn seen, boolean mustBeNew) {
        var lock = locks[Math.floorMod(seen.id().hashCode(), locks.length)];
        lock.lock();
        try {
            var patience = clock.instant().plus(CLAIM);
            while (true) {
                var current = signIns.find(seen.id()).orElseThrow(SignedOut::new);
                if (current.version() != seen.version()) {
                    return current.tokens();
                }
                var now = clock.instant();
                var mayServe = !mustBeNew && current.freshAt(now.plus(LAST_MOMENT));
                if (now.isBefore(current.troubledUntil())) {
                    return mayServe ? current.tokens() : unreachable();
                }
                if (signIns.claim(current, now.plus(CLAIM))) {
                    return exchanged(current, mayServe);
                }
                if (mayServe) {
                    return current.tokens();
                }
                if (now.isAfter(patience)) {
                    return unreachable();
                }
                pause();
            }
        } finally {
            lock.unlock();
        }
    }

    private Tokens exchanged(SignIn current, boolean mayServe) {
        var refresh = current.tokens().refresh();
        if (refresh == null) {
            signIns.remove(current.id());
            throw new SignedOut();
        }
        try {
            var answer = keycloak.getTokenResponse(request(current.tokens(), refresh));
            var tokens = tokensOf(answer, refresh);
            signIns.replace(current, tokens);
            return tokens;
        } catch (OAuth2AuthorizationException refused) {
            if (OAuth2ErrorCodes.INVALID_GRANT.equals(refused.getError().getErrorCode())) {
                log.debug("Keycloak has ended the sign-in: {}", refused.getMessage());
                signIns.remove(current.id());
                throw new SignedOut();
            }
            log.warn("No new token from Keycloak: {}", refused.getMessage());
            signIns.release(current, clock.instant().plus(PAUSE_AFTER_TROUBLE));
            return mayServe ? current.tokens() : unreachable();
        }
    }

    private static Tokens unreachable() {
        throw new KeycloakUnreachable();
    }

    private OAuth2RefreshTokenGrantRequest request(Tokens tokens, String refresh) {
        var issuedAt = tokens.accessExpiresAt().minusSeconds(1);
        return new OAuth2RefreshTokenGrantRequest(
                registration,
                new OAuth2AccessToken(
                        OAuth2AccessToken.TokenType.BEARER,
                        tokens.access(),
                        issuedAt,
                        tokens.accessExpiresAt()),
                new OAuth2RefreshToken(refresh, issuedAt));
    }

    private static Tokens tokensOf(OAuth2AccessTokenResponse answer, String refreshBefore) {
        var next = answer.getRefreshToken();
        return new Tokens(
                answer.getAccessToken().getTokenValue(),
                expiryOf(answer.getAccessToken()),
                next == null ? refreshBefore : next.getTokenValue());
    }

    static Instant expiryOf(OAuth2AccessToken token) {
        var expiry = token.getExpiresAt();
        if (expiry == null) {
            throw new IllegalStateException("Keycloak issued a token without an end");
        }
        return expiry;
    }

    private static void pause() {
        try {
            Thread.sleep(POLL);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new KeycloakUnreachable();
        }
    }
}
