package dev.embassy.engines;

import de.bwaldvogel.mongo.ServerVersion;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.message.MongoQuery;
import io.netty.channel.Channel;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import org.h2.mvstore.MVStore;
import org.jspecify.annotations.Nullable;

/**
 * The H2 backend with what a service may expect of a server: a write that was answered is in the
 * file, and an answer shows one moment.
 *
 * <p>The store beneath changes documents in place and answers with references to them. So commands
 * run one at a time, and an answer is copied before the next command may change it; otherwise
 * {@code findOneAndUpdate} with {@code ReturnDocument.AFTER} could show a later caller's value. For
 * the same reason the store must not write in the background: it would serialise documents that are
 * being changed.
 */
final class DurableH2Backend extends H2Backend {

    private static final Set<String> READS =
            Set.of(
                    "find",
                    "getmore",
                    "count",
                    "distinct",
                    "hello",
                    "ismaster",
                    "ping",
                    "buildinfo",
                    "listcollections",
                    "listindexes",
                    "killcursors",
                    "serverstatus",
                    "endsessions",
                    "collstats",
                    "dbstats");

    private static final int COMMITS_BETWEEN_COMPACTIONS = 500;
    private static final int WANTED_FILL_PERCENT = 60;
    private static final int BYTES_PER_COMPACTION = 4 * 1024 * 1024;

    private final ReentrantLock turn = new ReentrantLock(true);
    private int commits;

    DurableH2Backend(MVStore store) {
        super(store);
        version(ServerVersion.MONGO_5_0);
    }

    @Override
    public Document handleCommand(
            Channel channel, String database, String command, Document query) {
        String name = command.toLowerCase(Locale.ROOT);
        turn.lock();
        try {
            Document answer;
            try {
                answer =
                        name.equals("hello")
                                ? hello(channel, database, query)
                                : super.handleCommand(channel, database, command, query);
            } finally {
                if (!READS.contains(name)) {
                    commitWrites();
                }
            }
            return answer.cloneDeeply();
        } finally {
            turn.unlock();
        }
    }

    private Document hello(Channel channel, String database, Document query) {
        Document answer = super.handleCommand(channel, database, "ismaster", query);
        answer.put("isWritablePrimary", Boolean.TRUE);
        return answer;
    }

    @Override
    public @Nullable QueryResult handleQuery(MongoQuery query) {
        turn.lock();
        try {
            return super.handleQuery(query);
        } finally {
            turn.unlock();
        }
    }

    @Override
    public void close() {
        turn.lock();
        try {
            super.close();
        } finally {
            turn.unlock();
        }
    }

    private void commitWrites() {
        MVStore store = getMvStore();
        if (isInMemory() || store.isClosed() || !store.hasUnsavedChanges()) {
            return;
        }
        store.commit();
        if (++commits % COMMITS_BETWEEN_COMPACTIONS == 0) {
            store.compact(WANTED_FILL_PERCENT, BYTES_PER_COMPACTION);
        }
    }
}
