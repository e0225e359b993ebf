package dev.embassy.gateway.portal;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param location the folder of the built portal; ends with a slash
 */
@ConfigurationProperties("embassy.portal")
public record PortalSettings(@DefaultValue("classpath:/static/") String location) {}
