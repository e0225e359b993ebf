package dev.embassy.materials.links;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the installation says about links; what staff say is in {@link AllowedHosts}.
 *
 * @param allowedHosts the list of sites before staff have changed it
 * @param fresh how long an instance follows a link as it last read it; within this time a change
 *     reaches all instances
 * @param tellEvery how often at most the clicks of one link and day are published
 */
@ConfigurationProperties("embassy.links")
public record LinkSettings(
        @DefaultValue List<String> allowedHosts,
        @DefaultValue("1s") Duration fresh,
        @DefaultValue("1m") Duration tellEvery,
        @DefaultValue("http://localhost:8080") URI publicUrl) {}
