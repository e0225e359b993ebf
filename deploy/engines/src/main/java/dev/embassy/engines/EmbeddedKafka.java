package dev.embassy.engines;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.tools.StorageTool;
import org.apache.kafka.common.utils.Time;

/**
 * A real Kafka broker with its own controller inside this JVM, on the loopback interface. Data and
 * consumer offsets survive a restart and the killing of the process.
 */
public final class EmbeddedKafka implements AutoCloseable {

    /** Any identity does, as long as it is the same at every start. */
    private static final String CLUSTER_ID = "ZW1iYXNzeS1sb2NhbC0wMQ";

    private final KafkaRaftServer server;
    private final String bootstrapServers;

    private EmbeddedKafka(KafkaRaftServer server, String bootstrapServers) {
        this.server = server;
        this.bootstrapServers = bootstrapServers;
    }

    /** Starts with what the folder holds, on free ports. */
    public static EmbeddedKafka on(Path folder) {
        return on(folder, FreePorts.next(), FreePorts.next());
    }

    /**
     * Starts with what the folder holds and returns when producers and consumers may come.
     *
     * @param brokerPort where clients connect
     * @param controllerPort needed by Kafka inside; may differ from the last start's
     */
    public static EmbeddedKafka on(Path folder, int brokerPort, int controllerPort) {
        Properties properties = properties(folder, brokerPort, controllerPort);
        format(folder, properties);
        KafkaRaftServer server =
                new KafkaRaftServer(KafkaConfig.fromProps(properties, false), Time.SYSTEM);
        server.startup();
        return new EmbeddedKafka(server, "127.0.0.1:" + brokerPort);
    }

    /** Where clients connect, such as {@code 127.0.0.1:41235}. */
    public String bootstrapServers() {
        return bootstrapServers;
    }

    /** Stops in order. Clients should be closed first, or the broker waits for them. */
    @Override
    public void close() {
        server.shutdown();
        server.awaitShutdown();
    }

    private static Properties properties(Path folder, int brokerPort, int controllerPort) {
        Properties p = new Properties();
        p.setProperty("process.roles", "broker,controller");
        p.setProperty("node.id", "1");
        p.setProperty("controller.quorum.voters", "1@127.0.0.1:" + controllerPort);
        p.setProperty(
                "listeners",
                "CLIENTS://127.0.0.1:%d,CONTROLLER://127.0.0.1:%d"
                        .formatted(brokerPort, controllerPort));
        p.setProperty("advertised.listeners", "CLIENTS://127.0.0.1:" + brokerPort);
        p.setProperty("listener.security.protocol.map", "CLIENTS:PLAINTEXT,CONTROLLER:PLAINTEXT");
        p.setProperty("controller.listener.names", "CONTROLLER");
        p.setProperty("inter.broker.listener.name", "CLIENTS");
        p.setProperty("log.dirs", folder.resolve("log").toString());

        p.setProperty("num.partitions", "3");
        p.setProperty("default.replication.factor", "1");
        p.setProperty("offsets.topic.replication.factor", "1");
        p.setProperty("offsets.topic.num.partitions", "3");
        p.setProperty("transaction.state.log.replication.factor", "1");
        p.setProperty("transaction.state.log.min.isr", "1");
        p.setProperty("transaction.state.log.num.partitions", "1");
        p.setProperty("share.coordinator.state.topic.replication.factor", "1");
        p.setProperty("share.coordinator.state.topic.min.isr", "1");
        p.setProperty("share.coordinator.state.topic.num.partitions", "1");
        p.setProperty("group.initial.rebalance.delay.ms", "0");
        // After it was killed it waits so long for itself to be given up, instead of 9 s.
        p.setProperty("broker.session.timeout.ms", "4000");
        p.setProperty("broker.heartbeat.interval.ms", "1000");
        // A programme's events are its history: services rebuild their copies from them.
        p.setProperty("log.retention.ms", "-1");

        // Small: one person's machine, not a cluster.
        p.setProperty("num.network.threads", "1");
        p.setProperty("num.io.threads", "2");
        p.setProperty("background.threads", "2");
        p.setProperty("num.recovery.threads.per.data.dir", "1");
        p.setProperty("log.cleaner.threads", "1");
        p.setProperty("log.cleaner.dedupe.buffer.size", "2097152");
        p.setProperty("log.cleaner.io.buffer.size", "65536");
        p.setProperty("log.segment.bytes", "16777216");
        p.setProperty("log.index.size.max.bytes", "262144");
        p.setProperty("metadata.log.segment.bytes", "16777216");
        p.setProperty("metadata.log.max.record.bytes.between.snapshots", "2097152");
        p.setProperty("offsets.topic.segment.bytes", "4194304");
        p.setProperty("queued.max.requests", "100");
        p.setProperty("auto.create.topics.enable", "true");
        return p;
    }

    private static void format(Path folder, Properties properties) {
        Path file = folder.resolve("broker.properties");
        try {
            Files.createDirectories(folder);
            try (Writer writer = Files.newBufferedWriter(file)) {
                properties.store(writer, null);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The broker's folder cannot be written: " + folder, e);
        }
        var said = new ByteArrayOutputStream();
        int code =
                StorageTool.execute(
                        new String[] {
                            "format",
                            "--cluster-id",
                            CLUSTER_ID,
                            "--config",
                            file.toString(),
                            "--ignore-formatted"
                        },
                        new PrintStream(said, true, StandardCharsets.UTF_8));
        if (code != 0) {
            throw new IllegalStateException(
                    "Kafka could not prepare its folder %s: %s"
                            .formatted(folder, said.toString(StandardCharsets.UTF_8)));
        }
    }
}
