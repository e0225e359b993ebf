package dev.embassy.gateway.rig;

import dev.embassy.engines.TestEngines;
import dev.embassy.gateway.GatewayApplication;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.data.mongodb.core.MongoTemplate;

/** The whole around a gateway, started once for all tests of the JVM. */
public final class Rig {

    public static final String FIELD_KEY = "MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=";

    private static @Nullable Rig shared;

    public final FakeKeycloak keycloak = new FakeKeycloak();
    public final FakeService ambassador = new FakeService("ambassador");
    public final FakeService materials = new FakeService("materials");
    public final FakeService recognition = new FakeService("recognition");

    private final String database = "gateway_" + UUID.randomUUID().toString().replace("-", "");
    private final Gateway gateway = another();

    public static synchronized Rig shared() {
        if (shared == null) {
            shared = new Rig();
        }
        return shared;
    }

    /** A running gateway. */
    public record Gateway(ConfigurableApplicationContext context) implements AutoCloseable {

        public String url() {
            var server = ((WebServerApplicationContext) context).getWebServer();
            return "http://127.0.0.1:" + java.util.Objects.requireNonNull(server).getPort();
        }

        public MongoTemplate mongo() {
            return context.getBean(MongoTemplate.class);
        }

        public Browser browser() {
            return new Browser(url());
        }

        @Override
        public void close() {
            context.close();
        }
    }

    public Gateway gateway() {
        return gateway;
    }

    public Browser browser() {
        return gateway.browser();
    }

    /** A browser in which this person is signed in. */
    public Browser signedIn(String person) {
        var browser = browser();
        browser.signIn(keycloak, person, null);
        return browser;
    }

    /** One more instance on the same store, with settings on top of the usual ones. */
    public Gateway another(String... settings) {
        return start(keycloak.url(), settings);
    }

    public Gateway start(String keycloakUrl, String... settings) {
        List<String> all =
                new ArrayList<>(
                        List.of(
                                "server.port=0",
                                "spring.main.banner-mode=off",
                                "spring.mongodb.uri=" + TestEngines.mongodbUri(),
                                "spring.mongodb.database=" + database,
                                "embassy.secret.field-key=" + FIELD_KEY,
                                "embassy.sign-in.public-url=http://127.0.0.1:8080",
                                "embassy.sign-in.keycloak-url=" + keycloakUrl,
                                "embassy.sign-in.client-secret=" + FakeKeycloak.CLIENT_SECRET,
                                "embassy.relay.services.ambassador.url=" + ambassador.url(),
                                "embassy.relay.services.materials.url=" + materials.url(),
                                "embassy.relay.services.recognition.url=" + recognition.url(),
                                "embassy.relay.answer-timeout=5s",
                                "embassy.portal.location=classpath:/a-portal/",
                                "logging.level.root=warn"));
        all.addAll(List.of(settings));
        Map<String, String> lastWins = new LinkedHashMap<>();
        for (var setting : all) {
            lastWins.put(setting.substring(0, setting.indexOf('=')), "--" + setting);
        }
        return new Gateway(
                new SpringApplicationBuilder(GatewayApplication.class)
                        .run(lastWins.values().toArray(String[]::new)));
    }
}
