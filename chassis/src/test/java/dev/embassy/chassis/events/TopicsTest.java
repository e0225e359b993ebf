package dev.embassy.chassis.events;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.embassy.chassis.sample.SampleApplication;
import dev.embassy.chassis.test.ServiceTest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.kafka.core.KafkaAdmin;

@ServiceTest(classes = SampleApplication.class)
class TopicsTest {

    @Autowired private Topics topics;
    @Autowired private KafkaAdmin admin;

    private final String name = "topics-test-" + UUID.randomUUID();

    @Test
    void makesTopicsThatKeepTheirEventsWhateverTheBrokersDefaultIs() throws Exception {
        topics.ensure(name);

        assertKeptForEver();
    }

    @Test
    void correctsATopicThatForgets() throws Exception {
        try (var client = Admin.create(admin.getConfigurationProperties())) {
            client.createTopics(
                            List.of(
                                    new NewTopic(name, Optional.of(1), Optional.empty())
                                            .configs(
                                                    Map.of(
                                                            TopicConfig.RETENTION_MS_CONFIG,
                                                            "604800000"))))
                    .all()
                    .get();
        }

        topics.ensure(name);

        assertKeptForEver();
    }

    /** Said by the topic itself: a broker in a test may keep everything anyway. */
    private void assertKeptForEver() throws Exception {
        var topic = new ConfigResource(ConfigResource.Type.TOPIC, name);
        try (var client = Admin.create(admin.getConfigurationProperties())) {
            var settings =
                    requireNonNull(client.describeConfigs(List.of(topic)).all().get().get(topic));
            var time = settings.get(TopicConfig.RETENTION_MS_CONFIG);
            assertThat(time.value()).isEqualTo("-1");
            assertThat(time.source()).isEqualTo(ConfigEntry.ConfigSource.DYNAMIC_TOPIC_CONFIG);
            assertThat(settings.get(TopicConfig.RETENTION_BYTES_CONFIG).value()).isEqualTo("-1");
        }
    }
}
