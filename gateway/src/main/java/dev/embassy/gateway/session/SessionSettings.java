package dev.embassy.gateway.session;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param idle how long a browser session lives without a request
 * @param sweepEvery how often expired sessions are removed from the store
 */
@ConfigurationProperties("embassy.session")
public record SessionSettings(
        @DefaultValue("12h") Duration idle, @DefaultValue("5m") Duration sweepEvery) {

    public SessionSettings {
        if (idle.isNegative() || idle.isZero()) {
            throw new IllegalArgumentException("embassy.session.idle must be longer than zero");
        }
    }
}
