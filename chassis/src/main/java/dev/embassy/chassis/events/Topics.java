package dev.embassy.chassis.events;

import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.admin.NewTopic;
import org.springframework.kafka.core.KafkaAdmin;

/** Creates topics that are missing, once each. */
public final class Topics {

    private final KafkaAdmin admin;
    private final int partitions;
    private final Set<String> known = ConcurrentHashMap.newKeySet();

    public Topics(KafkaAdmin admin, int partitions) {
        this.admin = admin;
        this.partitions = partitions;
    }

    /**
     * @throws org.springframework.kafka.KafkaException if the broker does not answer
     */
    void ensure(String... names) {
        for (var name : names) {
            if (!known.contains(name)) {
                admin.createOrModifyTopics(
                        new NewTopic(name, Optional.of(partitions), Optional.empty()));
                known.add(name);
            }
        }
    }
}
