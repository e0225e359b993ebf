package dev.embassy.gateway.relay;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which service owns what.
 *
 * @param services by name, as in {@code /api/operations/{name}/**} and {@code /api/openapi/{name}}
 * @param connectTimeout a service that does not take a connection within this time is down
 * @param answerTimeout until a service begins to answer; how long the answer then takes is not
 *     bounded, so that large downloads and event streams live
 * @param uploadTimeout the same for requests with a large body, which are sent before the answer
 * @param metricsFrom addresses that may read {@code /actuator/prometheus}, as IP or CIDR
 */
@ConfigurationProperties("embassy.relay")
public record RelaySettings(
        Map<String, Service> services,
        @DefaultValue("2s") Duration connectTimeout,
        @DefaultValue("30s") Duration answerTimeout,
        @DefaultValue("30m") Duration uploadTimeout,
        @DefaultValue({"127.0.0.1", "::1"}) List<String> metricsFrom) {

    /**
     * @param title what people know it by, in a sentence "… cannot be reached"
     * @param resources owned under {@code /api/}, for people signed in
     * @param open owned under {@code /api/public/}, for everybody
     * @param openPaths other paths for everybody
     */
    public record Service(
            URI url,
            String title,
            List<String> resources,
            @DefaultValue List<String> open,
            @DefaultValue List<String> openPaths) {

        public Service {
            if (url.getHost() == null) {
                throw new IllegalArgumentException("Not the address of a service: " + url);
            }
        }
    }

    public RelaySettings {
        var owners = new java.util.HashMap<String, String>();
        services.forEach((name, service) -> {
            for (var resource : service.resources()) {
                var other = owners.put("/api/" + resource, name);
                if (other != null) {
                    throw new IllegalArgumentException(
                            resource + " is owned by " + other + " and by " + name);
                }
            }
        });
    }
}
