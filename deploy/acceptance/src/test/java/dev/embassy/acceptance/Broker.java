package dev.embassy.acceptance;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** What lies in the topics, seen from outside of all services. */
final class Broker {

    private final String bootstrapServers;

    Broker(Product product) {
        bootstrapServers = product.bootstrapServers();
    }

    /** The services' topics, without those of dead letters. */
    Set<String> topics() throws ExecutionException, InterruptedException {
        try (Admin admin = Admin.create(settings())) {
            return admin.listTopics().names().get().stream()
                    .filter(Predicate.not(name -> name.startsWith("__") || name.endsWith(".dlt")))
                    .collect(Collectors.toSet());
        }
    }

    /** Every record of a topic, up to now. */
    List<ConsumerRecord<byte[], byte[]>> records(String topic) {
        List<ConsumerRecord<byte[], byte[]>> found = new ArrayList<>();
        try (var consumer =
                new KafkaConsumer<>(
                        settings(), new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions =
                    consumer.partitionsFor(topic).stream()
                            .map(it -> new TopicPartition(topic, it.partition()))
                            .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (partitions.stream()
                    .anyMatch(it -> consumer.position(it) < ends.getOrDefault(it, 0L))) {
                consumer.poll(Duration.ofMillis(200)).forEach(found::add);
            }
        }
        return found;
    }

    /**
     * Sends everything a second time, in another order: late events before early ones, and those of
     * different records mixed.
     *
     * @return how many
     */
    int repeatShuffled(long seed) throws ExecutionException, InterruptedException {
        Random random = new Random(seed);
        List<ConsumerRecord<byte[], byte[]>> all = new ArrayList<>();
        for (String topic : topics().stream().sorted().toList()) {
            all.addAll(records(topic));
        }
        Collections.shuffle(all, random);
        try (var producer =
                new KafkaProducer<>(
                        settings(), new ByteArraySerializer(), new ByteArraySerializer())) {
            for (var message : all) {
                producer.send(
                        new ProducerRecord<>(
                                message.topic(),
                                message.partition(),
                                message.key(),
                                message.value(),
                                message.headers()));
            }
            producer.flush();
        }
        return all.size();
    }

    /** How many records the services have yet to take. */
    long untaken() throws ExecutionException, InterruptedException {
        try (Admin admin = Admin.create(settings())) {
            long untaken = 0;
            for (var group : admin.listGroups().all().get()) {
                Map<TopicPartition, OffsetAndMetadata> taken =
                        admin.listConsumerGroupOffsets(group.groupId())
                                .partitionsToOffsetAndMetadata()
                                .get();
                var ends =
                        admin.listOffsets(
                                        taken.keySet().stream()
                                                .collect(
                                                        Collectors.toMap(
                                                                it -> it,
                                                                it -> OffsetSpec.latest())))
                                .all()
                                .get();
                for (var partition : taken.entrySet()) {
                    var end = ends.get(partition.getKey());
                    if (partition.getValue() != null && end != null) {
                        untaken += end.offset() - partition.getValue().offset();
                    }
                }
            }
            return untaken;
        }
    }

    private Properties settings() {
        Properties settings = new Properties();
        settings.setProperty("bootstrap.servers", bootstrapServers);
        settings.setProperty("acks", "all");
        return settings;
    }
}
