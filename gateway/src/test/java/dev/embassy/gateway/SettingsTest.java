package dev.embassy.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.embassy.gateway.health.HealthSettings;
import dev.embassy.gateway.limits.LimitSettings;
import dev.embassy.gateway.portal.PortalSettings;
import dev.embassy.gateway.relay.RelaySettings;
import dev.embassy.gateway.rig.Rig;
import dev.embassy.gateway.secret.SecretSettings;
import dev.embassy.gateway.session.SessionSettings;
import dev.embassy.gateway.signin.SignInSettings;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.ClassPathResource;
import org.springframework.util.unit.DataSize;

/** The variables that an operator sets, and what the gateway understands by them. */
class SettingsTest {

    private static Binder with(Map<String, Object> variables) {
        var environment = new StandardEnvironment();
        environment.getPropertySources().remove("systemEnvironment");
        var all = new HashMap<String, Object>();
        all.put("EMBASSY_FIELD_KEY", Rig.FIELD_KEY);
        all.put("EMBASSY_GATEWAY_CLIENT_SECRET", "secret");
        all.putAll(variables);
        environment.getPropertySources().addFirst(new MapPropertySource("variables", all));
        try {
            new YamlPropertySourceLoader()
                    .load("application", new ClassPathResource("application.yml"))
                    .forEach(environment.getPropertySources()::addLast);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return Binder.get(environment);
    }

    private static <T> T bound(Binder binder, String prefix, Class<T> type) {
        return binder.bind(prefix, type).get();
    }

    @Test
    void understandsEveryVariable() {
        var binder =
                with(
                        Map.of(
                                "SERVER_PORT", "9999",
                                "EMBASSY_MONGODB_URI", "mongodb://store:1",
                                "EMBASSY_KAFKA_BOOTSTRAP_SERVERS", "one:1,two:2",
                                "EMBASSY_KEYCLOAK_URL", "https://id.example/auth/",
                                "EMBASSY_PUBLIC_URL", "https://embassy.example/",
                                "EMBASSY_AMBASSADOR_URL", "http://a:1",
                                "EMBASSY_MATERIALS_URL", "http://m:2",
                                "EMBASSY_RECOGNITION_URL", "http://r:3"));

        var signIn = bound(binder, "embassy.sign-in", SignInSettings.class);
        assertThat(signIn.issuer()).isEqualTo("https://id.example/auth/realms/embassy");
        assertThat(signIn.keycloakOrigin()).isEqualTo("https://id.example");
        assertThat(signIn.publicUrl()).isEqualTo(URI.create("https://embassy.example"));
        assertThat(signIn.clientSecret()).isEqualTo("secret");
        var services = bound(binder, "embassy.relay", RelaySettings.class).services();
        assertThat(services).containsOnlyKeys("ambassador", "materials", "recognition");
        assertThat(services.values())
                .extracting(RelaySettings.Service::url)
                .containsExactlyInAnyOrder(
                        URI.create("http://a:1"),
                        URI.create("http://m:2"),
                        URI.create("http://r:3"));
        assertThat(bound(binder, "embassy.health", HealthSettings.class).brokers())
                .containsExactly("one:1", "two:2");
        assertThat(bound(binder, "server.port", Integer.class)).isEqualTo(9999);
        assertThat(bound(binder, "spring.mongodb.uri", String.class))
                .isEqualTo("mongodb://store:1");
        assertThat(bound(binder, "spring.mongodb.database", String.class))
                .isEqualTo("embassy_gateway");
    }

    @Test
    void hasLimitsThatAMeetupDoesNotReach() {
        var binder = with(Map.of());

        var limits = bound(binder, "embassy.limits", LimitSettings.class);
        assertThat(limits.json()).isEqualTo(DataSize.ofMegabytes(1));
        assertThat(limits.upload()).isEqualTo(DataSize.ofMegabytes(200));
        assertThat(limits.uploadPaths())
                .containsExactly("/api/materials", "/api/imports/materials");
        assertThat(limits.person().calls()).isEqualTo(1200);
        assertThat(limits.address().calls()).isEqualTo(6000);
        assertThat(bound(binder, "embassy.session", SessionSettings.class).idle())
                .isEqualTo(Duration.ofHours(12));
        assertThat(bound(binder, "embassy.portal", PortalSettings.class).location())
                .isEqualTo("classpath:/static/");
    }

    @Test
    void keepsSecretsOutOfLogs() {
        var binder = with(Map.of());

        assertThat(bound(binder, "embassy.sign-in", SignInSettings.class).toString())
                .doesNotContain("secret");
        assertThat(bound(binder, "embassy.secret", SecretSettings.class).toString())
                .doesNotContain(Rig.FIELD_KEY);
    }

    @Test
    void namesTheVariableThatIsWrong() {
        for (var wrong :
                Map.of(
                                "EMBASSY_GATEWAY_CLIENT_SECRET", "",
                                "EMBASSY_PUBLIC_URL", "embassy",
                                "EMBASSY_KEYCLOAK_URL", "keycloak")
                        .entrySet()) {
            assertThatThrownBy(() ->
                            bound(
                                    with(Map.of(wrong.getKey(), wrong.getValue())),
                                    "embassy.sign-in",
                                    SignInSettings.class))
                    .rootCause()
                    .hasMessageContaining(wrong.getKey());
        }
    }

    @Test
    void letsNoResourceHaveTwoOwners() {
        assertThatThrownBy(() ->
                        bound(
                                with(
                                        Map.of(
                                                "embassy.relay.services.materials.resources",
                                                "meetups")),
                                "embassy.relay",
                                RelaySettings.class))
                .rootCause()
                .hasMessageContaining("meetups");
    }
}
