package dev.embassy.ambassador.members.keycloak;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where Keycloak is and as whom to talk to it.
 *
 * @param url its base address
 * @param role the realm role that goes with membership
 * @param timeout for connecting and for each answer
 */
@ConfigurationProperties("embassy.keycloak")
record KeycloakSettings(
        String url,
        @DefaultValue("embassy") String realm,
        @DefaultValue("embassy-directory") String directoryClient,
        String directorySecret,
        @DefaultValue("ambassador") String role,
        @DefaultValue("5s") Duration timeout) {}
