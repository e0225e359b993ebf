package dev.embassy.chassis.test;

import dev.embassy.engines.TestEngines;
import java.util.UUID;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Points a context at the test engines, with a database and topics of its own. */
public final class EngineSettings
        implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var own = "t" + UUID.randomUUID().toString().replace("-", "").substring(0, 16);
        TestPropertyValues.of(
                        "spring.mongodb.uri=" + TestEngines.mongodbUri(),
                        "spring.mongodb.database=" + own,
                        "spring.kafka.bootstrap-servers=" + TestEngines.kafkaBootstrapServers(),
                        "embassy.events.prefix=" + own + ".",
                        "embassy.events.partitions=1",
                        "embassy.events.retries=2",
                        "embassy.field-keys=MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=")
                .applyTo(context);
    }
}
