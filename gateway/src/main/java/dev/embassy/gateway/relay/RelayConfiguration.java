package dev.embassy.gateway.relay;

import io.micrometer.observation.ObservationRegistry;
import java.net.http.HttpClient;
import java.util.concurrent.Executors;
import org.springframework.cloud.gateway.server.mvc.handler.ProxyExchange;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class RelayConfiguration {

    static {
        // Seconds. Shorter than the 20 s after which the services close an idle connection, so that
        // no request is sent into one that is being closed. Read once, by the JDK's HTTP client.
        if (System.getProperty("jdk.httpclient.keepalive.timeout") == null) {
            System.setProperty("jdk.httpclient.keepalive.timeout", "15");
        }
    }

    @Bean(destroyMethod = "shutdownNow")
    HttpClient relayClient(RelaySettings settings) {
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(settings.connectTimeout())
                .executor(Executors.newVirtualThreadPerTaskExecutor())
                .build();
    }

    @Bean
    ProxyExchange relay(
            HttpClient relayClient, RelaySettings settings, ObservationRegistry observations) {
        return new Relay(relayClient, settings, observations);
    }
}
