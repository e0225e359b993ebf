package dev.embassy.chassis.events;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.embassy.chassis.actor.Person;
import io.cloudevents.CloudEvent;
import io.cloudevents.kafka.KafkaMessageFactory;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Headers;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.KafkaOperations;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.DeadLetterPublishingRecoverer;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.kafka.listener.MessageListener;
import org.springframework.kafka.support.ExponentialBackOffWithMaxRetries;
import org.springframework.util.backoff.FixedBackOff;

/**
 * Runs one consumer per feed, and one for the dead letters of all. A failing event is retried with
 * growing pauses and then put on the topic's dead-letter topic; while the service's own store is
 * unreachable it is retried for ever.
 */
public final class FeedContainers implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(FeedContainers.class);
    private static final long BROKER_RETRY_MILLIS = 1_000;

    private final List<Feed> feeds;
    private final ConsumerFactory<String, byte[]> consumers;
    private final KafkaOperations<String, byte[]> kafka;
    private final Topics topics;
    private final EventNames names;
    private final DeadLetters deadLetters;
    private final int retries;
    private final ApplicationContext context;
    private final List<ConcurrentMessageListenerContainer<String, byte[]>> containers =
            new ArrayList<>();
    private volatile boolean running;

    public FeedContainers(
            List<Feed> feeds,
            ConsumerFactory<String, byte[]> consumers,
            KafkaOperations<String, byte[]> kafka,
            Topics topics,
            EventNames names,
            DeadLetters deadLetters,
            int retries,
            ApplicationContext context) {
        this.feeds = List.copyOf(feeds);
        this.consumers = consumers;
        this.kafka = kafka;
        this.topics = topics;
        this.names = names;
        this.deadLetters = deadLetters;
        this.retries = retries;
        this.context = context;
        refuseSharedGroups();
    }

    private void refuseSharedGroups() {
        Set<String> groups = new HashSet<>();
        for (var feed : feeds) {
            if (!groups.add(names.group(feed))) {
                throw new IllegalStateException(
                        "Two feeds share the group %s; give one of them a name of its own"
                                .formatted(names.group(feed)));
            }
        }
    }

    @Override
    public void start() {
        running = true;
        Thread.ofVirtual().name("feeds-start").start(this::startWhenBrokerAnswers);
    }

    private void startWhenBrokerAnswers() {
        while (running) {
            try {
                topics.ensure(
                        feeds.stream()
                                .flatMap(feed ->
                                        Stream.of(
                                                names.topic(feed.topic()),
                                                names.deadLetters(feed.topic())))
                                .toArray(String[]::new));
                startContainers();
                return;
            } catch (RuntimeException unreachable) {
                LOG.warn("The feeds wait for the broker: {}", unreachable.getMessage());
                if (!pause()) {
                    return;
                }
            }
        }
    }

    private synchronized void startContainers() {
        if (!running) {
            return;
        }
        for (var feed : feeds) {
            var events =
                    container(
                            names.group(feed),
                            message -> feed.on(read(message)),
                            names.topic(feed.topic()));
            events.setCommonErrorHandler(errorHandler());
            containers.add(events);
        }
        if (!feeds.isEmpty()) {
            containers.add(
                    container(
                            names.deadLetterGroup(),
                            deadLetters::keep,
                            feeds.stream()
                                    .map(feed -> names.deadLetters(feed.topic()))
                                    .distinct()
                                    .toArray(String[]::new)));
        }
        try {
            containers.forEach(ConcurrentMessageListenerContainer::start);
        } catch (RuntimeException halfStarted) {
            stopContainers();
            throw halfStarted;
        }
    }

    private void stopContainers() {
        containers.parallelStream().forEach(ConcurrentMessageListenerContainer::stop);
        containers.clear();
    }

    private ConcurrentMessageListenerContainer<String, byte[]> container(
            String group, MessageListener<String, byte[]> listener, String... topics) {
        var properties = new ContainerProperties(topics);
        properties.setGroupId(group);
        properties.setMessageListener(listener);
        properties.setObservationEnabled(true);
        properties.setMissingTopicsFatal(false);
        properties.setShutdownTimeout(5_000);
        var container = new ConcurrentMessageListenerContainer<>(consumers, properties);
        container.setBeanName(group);
        container.setApplicationContext(context);
        container.setCommonErrorHandler(
                new DefaultErrorHandler(
                        new FixedBackOff(BROKER_RETRY_MILLIS, FixedBackOff.UNLIMITED_ATTEMPTS)));
        return container;
    }

    private DefaultErrorHandler errorHandler() {
        var recoverer =
                new DeadLetterPublishingRecoverer(
                        kafka,
                        (message, failure) -> new TopicPartition(message.topic() + ".dlt", -1));
        var growing = new ExponentialBackOffWithMaxRetries(retries);
        growing.setInitialInterval(100);
        growing.setMultiplier(2);
        growing.setMaxInterval(2_000);
        var handler = new DefaultErrorHandler(recoverer, growing);
        var forEver = new FixedBackOff(1_000, FixedBackOff.UNLIMITED_ATTEMPTS);
        handler.setBackOffFunction(
                (message, failure) -> TransientFailures.isOne(failure) ? forEver : growing);
        return handler;
    }

    static IncomingEvent read(ConsumerRecord<String, byte[]> message) {
        return read(message.headers(), message.value());
    }

    static IncomingEvent read(Headers headers, byte[] value) {
        CloudEvent event = KafkaMessageFactory.createReader(headers, value).toEvent();
        var data = Objects.requireNonNull(event.getData(), "an event has data");
        return new IncomingEvent(
                event.getId(),
                event.getType(),
                Objects.requireNonNull(event.getSubject(), "an event has a subject"),
                Long.parseLong(extension(event, "sequence")),
                Objects.requireNonNull(event.getTime(), "an event has a time").toInstant(),
                new Person(extension(event, "actorid"), extension(event, "actorname")),
                new String(data.toBytes(), UTF_8));
    }

    private static String extension(CloudEvent event, String name) {
        return Objects.requireNonNull(event.getExtension(name), () -> "an event has " + name)
                .toString();
    }

    private boolean pause() {
        try {
            Thread.sleep(BROKER_RETRY_MILLIS);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public synchronized void stop() {
        running = false;
        stopContainers();
    }

    /** Stops before the web server: what is not taken yet is taken after the next start. */
    @Override
    public int getPhase() {
        return Integer.MAX_VALUE - 100;
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
