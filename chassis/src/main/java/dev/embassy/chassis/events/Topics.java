package dev.embassy.chassis.events;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
import org.springframework.kafka.core.KafkaAdmin;

/**
 * Creates topics that are missing, once each, and sees that they keep their events for ever,
 * whatever the broker's default is (Kafka's own is seven days): a service that was down for longer,
 * or learns to listen to more, reads the programme's history from them.
 */
public final class Topics {

    private static final Map<String, String> KEPT_FOR_EVER =
            Map.of(
                    TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_DELETE,
                    TopicConfig.RETENTION_MS_CONFIG, "-1",
                    TopicConfig.RETENTION_BYTES_CONFIG, "-1");

    private final KafkaAdmin admin;
    private final int partitions;
    private final Set<String> known = ConcurrentHashMap.newKeySet();

    /**
     * @param admin is from here on allowed to change the settings of topics that exist
     * @param partitions of a topic that is missing, at least 1
     */
    public Topics(KafkaAdmin admin, int partitions) {
        this.admin = admin;
        this.partitions = partitions;
        admin.setModifyTopicConfigs(true);
    }

    /**
     * All that are not known yet in one call: each call is a connection of its own.
     *
     * @throws org.springframework.kafka.KafkaException if the broker does not answer
     */
    void ensure(String... names) {
        var unknown =
                Arrays.stream(names).filter(name -> !known.contains(name)).distinct().toList();
        if (unknown.isEmpty()) {
            return;
        }
        admin.createOrModifyTopics(unknown.stream().map(this::topic).toArray(NewTopic[]::new));
        known.addAll(unknown);
    }

    private NewTopic topic(String name) {
        return new NewTopic(name, Optional.of(partitions), Optional.empty()).configs(KEPT_FOR_EVER);
    }
}
