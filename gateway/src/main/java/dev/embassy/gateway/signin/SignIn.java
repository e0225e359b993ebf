package dev.embassy.gateway.signin;

import java.time.Instant;

/**
 * A sign-in as stored.
 *
 * @param version grows with every refresh
 * @param troubledUntil Keycloak could not be reached: not asked again before this moment
 */
record SignIn(String id, long version, Tokens tokens, Instant troubledUntil) {

    boolean freshAt(Instant moment) {
        return moment.isBefore(tokens.accessExpiresAt());
    }
}
