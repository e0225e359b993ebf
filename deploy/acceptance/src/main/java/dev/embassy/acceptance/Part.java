package dev.embassy.acceptance;

import java.util.Locale;

/** What runs, and can be killed and started again alone. */
public enum Part {
    STORE,
    BROKER,
    KEYCLOAK,
    AMBASSADOR,
    MATERIALS,
    RECOGNITION,
    GATEWAY;

    /** Name of the Maven module of a service or the gateway. */
    String module() {
        return switch (this) {
            case AMBASSADOR, MATERIALS, RECOGNITION -> label() + "-service";
            case GATEWAY -> label();
            case STORE, BROKER, KEYCLOAK ->
                    throw new IllegalArgumentException(this + " is an engine");
        };
    }

    String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
