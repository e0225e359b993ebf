package dev.embassy.gateway.signin;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What Keycloak issued for one sign-in. */
record Tokens(String access, Instant accessExpiresAt, @Nullable String refresh) {

    @Override
    public String toString() {
        return "Tokens[hidden, until " + accessExpiresAt + "]";
    }
}
