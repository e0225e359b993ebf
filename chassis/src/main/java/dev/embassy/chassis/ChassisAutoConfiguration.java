package dev.embassy.chassis;

import dev.embassy.chassis.aggregate.MongoAggregatesFactory;
import dev.embassy.chassis.audit.AuditLog;
import dev.embassy.chassis.events.DeadLetters;
import dev.embassy.chassis.events.EventNames;
import dev.embassy.chassis.events.Feed;
import dev.embassy.chassis.events.FeedContainers;
import dev.embassy.chassis.events.OutboxEntries;
import dev.embassy.chassis.events.OutboxRelay;
import dev.embassy.chassis.events.OutboxTap;
import dev.embassy.chassis.events.ReplicasFactory;
import dev.embassy.chassis.events.Topics;
import dev.embassy.chassis.id.Ids;
import dev.embassy.chassis.id.RequestScopedIds;
import dev.embassy.chassis.idempotency.IdempotencyRecords;
import dev.embassy.chassis.mongo.DocumentMapping;
import dev.embassy.chassis.secret.AesFieldCipher;
import dev.embassy.chassis.secret.FieldCipher;
import dev.embassy.chassis.web.EmbassyProperties;
import dev.embassy.chassis.web.WebConfiguration;
import io.micrometer.tracing.Tracer;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.convert.MongoConverter;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.scheduling.annotation.EnableScheduling;
import tools.jackson.databind.json.JsonMapper;

/** Gives a service everything of the chassis. */
@AutoConfiguration
@EnableScheduling
@Import(WebConfiguration.class)
public class ChassisAutoConfiguration {

    /** Milliseconds, as the store keeps them. */
    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.tickMillis(ZoneOffset.UTC);
    }

    @Bean
    @ConditionalOnMissingBean
    Ids ids(Clock clock) {
        return new RequestScopedIds(clock);
    }

    @Bean
    FieldCipher fieldCipher(EmbassyProperties properties) {
        return new AesFieldCipher(properties.fieldKeys());
    }

    @Bean
    MongoConverter mappingMongoConverter() {
        return DocumentMapping.converter();
    }

    @Bean
    EventNames eventNames(EmbassyProperties properties) {
        return new EventNames(properties.service(), properties.events().prefix());
    }

    @Bean
    Topics topics(KafkaAdmin admin, EmbassyProperties properties) {
        return new Topics(admin, properties.events().partitions());
    }

    @Bean
    KafkaTemplate<String, byte[]> eventTemplate(KafkaProperties kafka) {
        Map<String, Object> settings = new HashMap<>(kafka.buildProducerProperties());
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 10_000);
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 10_000);
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 30_000);
        return new KafkaTemplate<>(
                new DefaultKafkaProducerFactory<>(
                        settings, new StringSerializer(), new ByteArraySerializer()));
    }

    @Bean
    OutboxEntries outboxEntries(JsonMapper json, ObjectProvider<Tracer> tracer) {
        return new OutboxEntries(json, tracer);
    }

    @Bean
    OutboxRelay outboxRelay(
            MongoOperations mongo,
            KafkaTemplate<String, byte[]> eventTemplate,
            Topics topics,
            EventNames names,
            ObjectProvider<OutboxTap> taps,
            Clock clock) {
        return new OutboxRelay(mongo, eventTemplate, topics, names, taps, clock);
    }

    @Bean
    MongoAggregatesFactory mongoAggregatesFactory(
            MongoOperations mongo, OutboxEntries entries, OutboxRelay relay, Clock clock) {
        return new MongoAggregatesFactory(mongo, entries, relay, clock);
    }

    @Bean
    ReplicasFactory replicasFactory(MongoOperations mongo) {
        return new ReplicasFactory(mongo);
    }

    @Bean
    IdempotencyRecords idempotencyRecords(MongoOperations mongo, Clock clock) {
        return new IdempotencyRecords(mongo, clock);
    }

    /** First among the taps: what is audited does not hang on another projection. */
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    AuditLog auditLog(MongoOperations mongo, EmbassyProperties properties) {
        return new AuditLog(mongo, properties.audit().without());
    }

    @Bean
    DeadLetters deadLetters(
            MongoOperations mongo, EventNames names, ObjectProvider<Feed> feeds, Clock clock) {
        return new DeadLetters(mongo, names, feeds, clock);
    }

    @Bean
    FeedContainers feedContainers(
            ObjectProvider<Feed> feeds,
            KafkaProperties kafka,
            KafkaTemplate<String, byte[]> eventTemplate,
            Topics topics,
            EventNames names,
            DeadLetters deadLetters,
            EmbassyProperties properties,
            ApplicationContext context) {
        Map<String, Object> settings = new HashMap<>(kafka.buildConsumerProperties());
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.METADATA_MAX_AGE_CONFIG, 10_000);
        // What a killed instance held is taken over after so long, not after Kafka's 45 s.
        settings.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, 6_000);
        settings.put(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, 1_500);
        return new FeedContainers(
                feeds.orderedStream().toList(),
                new DefaultKafkaConsumerFactory<>(
                        settings, new StringDeserializer(), new ByteArrayDeserializer()),
                eventTemplate,
                topics,
                names,
                deadLetters,
                properties.events().retries(),
                context);
    }
}
