package dev.embassy.engines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedKafkaTest {

    @TempDir Path folder;

    @Test
    void deliversAndRemembersOverARestart() throws Exception {
        try (var kafka = EmbeddedKafka.on(folder)) {
            produce(kafka, "first");
            assertThat(consume(kafka)).containsExactly("first");
            produce(kafka, "second");
        }
        try (var kafka = EmbeddedKafka.on(folder)) {
            assertThat(consume(kafka)).containsExactly("second");
        }
    }

    private static void produce(EmbeddedKafka kafka, String text) throws Exception {
        Map<String, Object> settings =
                Map.of("bootstrap.servers", kafka.bootstrapServers(), "acks", "all");
        try (var producer =
                new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>("engines.things", "key", text)).get();
        }
    }

    private static List<String> consume(EmbeddedKafka kafka) {
        Map<String, Object> settings =
                Map.of(
                        "bootstrap.servers",
                        kafka.bootstrapServers(),
                        "group.id",
                        "reader",
                        "auto.offset.reset",
                        "earliest");
        List<String> seen = new ArrayList<>();
        try (var consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(List.of("engines.things"));
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> {
                        consumer.poll(Duration.ofMillis(200))
                                .forEach(entry -> seen.add(entry.value()));
                        return !seen.isEmpty();
                    });
            consumer.commitSync();
        }
        return seen;
    }
}
