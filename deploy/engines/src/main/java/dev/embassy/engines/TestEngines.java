package dev.embassy.engines;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.kafka.common.utils.Exit;
import org.jspecify.annotations.Nullable;

/**
 * The engines a test needs: started at the first call, one per JVM, in a temporary folder, stopped
 * with the JVM. {@code EMBASSY_MONGODB_URI} and {@code EMBASSY_KAFKA_BOOTSTRAP_SERVERS} put another
 * server in their place.
 */
public final class TestEngines {

    private static @Nullable EmbeddedMongo mongo;
    private static @Nullable EmbeddedKafka kafka;

    static {
        // Spring Boot reads these; a broker inside the JVM would otherwise fill the log.
        for (String logger :
                List.of("kafka", "org.apache.kafka", "state.change.logger", "de.bwaldvogel")) {
            String name = "logging.level." + logger;
            if (System.getProperty(name) == null) {
                System.setProperty(name, "warn");
            }
        }
    }

    private TestEngines() {}

    /** Connection string without a database. */
    public static synchronized String mongodbUri() {
        String given = System.getenv("EMBASSY_MONGODB_URI");
        if (given != null && !given.isBlank()) {
            return given;
        }
        if (mongo == null) {
            mongo = EmbeddedMongo.inMemory();
        }
        return mongo.uri();
    }

    /** Where producers and consumers connect. */
    public static synchronized String kafkaBootstrapServers() {
        String given = System.getenv("EMBASSY_KAFKA_BOOTSTRAP_SERVERS");
        if (given != null && !given.isBlank()) {
            return given;
        }
        if (kafka == null) {
            Path folder = temporaryFolder();
            EmbeddedKafka started = EmbeddedKafka.on(folder);
            // No orderly stop: it would wait for the consumers of contexts that are still open.
            // And no halt when it finds its folder gone, which would fail the whole test run.
            Runtime.getRuntime()
                    .addShutdownHook(
                            new Thread(() -> {
                                Exit.setHaltProcedure((status, message) -> {});
                                delete(folder);
                            }));
            kafka = started;
        }
        return kafka.bootstrapServers();
    }

    private static Path temporaryFolder() {
        try {
            return Files.createTempDirectory("embassy-kafka-");
        } catch (IOException e) {
            throw new UncheckedIOException("No temporary folder can be made", e);
        }
    }

    private static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
        } catch (IOException | UncheckedIOException e) {
            // The broker still writes while it is deleted; the system clears the temporary folder.
            return;
        }
    }
}
