package dev.embassy.engines;

import de.bwaldvogel.mongo.MongoServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import org.h2.mvstore.MVStore;

/**
 * A document store that speaks MongoDB's protocol on this machine's loopback interface.
 *
 * <p>It promises that a write that was answered survives the killing of the process, that one
 * command is atomic, and unique indexes. It has no transactions, sessions, change streams, TTL,
 * text or geo search, and its secondary indexes do not make reads faster.
 */
public final class EmbeddedMongo implements AutoCloseable {

    private static final int MILLIS_BEFORE_SPACE_IS_REUSED = 5_000;
    private static final int CACHE_MEGABYTES = 16;

    private final MongoServer server;
    private final String uri;

    private EmbeddedMongo(DurableH2Backend backend, int port) {
        server = new MongoServer(backend);
        server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1, 2);
        uri = "mongodb://127.0.0.1:" + server.getLocalAddress().getPort();
    }

    /** Starts with what the folder holds, or empty; {@code port} 0 chooses a free one. */
    public static EmbeddedMongo onFiles(Path folder, int port) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("The data folder cannot be made: " + folder, e);
        }
        MVStore store =
                new MVStore.Builder()
                        .fileName(folder.resolve("embassy.mv").toString())
                        .autoCommitDisabled()
                        .cacheSize(CACHE_MEGABYTES)
                        .open();
        store.setRetentionTime(MILLIS_BEFORE_SPACE_IS_REUSED);
        return new EmbeddedMongo(new DurableH2Backend(store), port);
    }

    /** Starts empty on a free port and forgets everything when closed. */
    public static EmbeddedMongo inMemory() {
        return new EmbeddedMongo(new DurableH2Backend(MVStore.open(null)), 0);
    }

    /** Connection string without a database, such as {@code mongodb://127.0.0.1:41234}. */
    public String uri() {
        return uri;
    }

    @Override
    public void close() {
        server.shutdownNow();
    }
}
