package dev.embassy.gateway.health;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param brokers host:port of the Kafka brokers
 * @param patience what has not answered within this time counts as down
 */
@ConfigurationProperties("embassy.health")
public record HealthSettings(List<String> brokers, @DefaultValue("3s") Duration patience) {}
