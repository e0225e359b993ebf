package dev.embassy.materials.links.store;

import dev.embassy.materials.links.Click;
import dev.embassy.materials.links.ClickJournal;
import dev.embassy.materials.links.CountClicks;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Clicks as records at the end of a file. One thread writes for all: it takes every click that
 * waits, writes them, forces them to the disk once, and lets their visitors go, while the next ones
 * gather. A file belongs to the instance that holds its lock; when that dies, the lock is free, and
 * any other instance that shares the folder hands over what is in it.
 */
@Component
class FileClickJournal implements ClickJournal, SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(FileClickJournal.class);

    /** A file that is this long is closed, handed over and removed. */
    static final long FULL = 4L << 20;

    private static final int MOST_AT_ONCE = 4096;
    private static final int HANDED_OVER_AT_ONCE = 20_000;

    private final Path folder;
    private final ObjectProvider<CountClicks> counting;
    private final Duration patience;
    private final ConcurrentLinkedQueue<Waiting> queue = new ConcurrentLinkedQueue<>();
    private final ReentrantLock handingOver = new ReentrantLock();
    private final List<Segment> closed = new ArrayList<>();
    private volatile @Nullable Segment open;
    private volatile boolean running;
    private volatile @Nullable Thread writer;

    /** Taken out of the queue and not on the disk yet. */
    private volatile List<Waiting> inHand = List.of();

    /**
     * @param patience how long a visitor waits for the disk at most, and up to a tenth more
     */
    FileClickJournal(
            @Value("${embassy.data-dir}") Path dataFolder,
            @Value("${embassy.links.patience:5s}") Duration patience,
            ObjectProvider<CountClicks> counting)
            throws IOException {
        this.patience = patience;
        this.folder = Files.createDirectories(dataFolder.resolve("clicks"));
        this.counting = counting;
    }

    /**
     * A visitor who waits until their click is safe. They set no alarm of their own, which would be
     * the dearest part of a click; {@link #sendAwayTheImpatient} looks after all of them.
     */
    private static final class Waiting {

        private final byte[] record;
        private final Thread visitor = Thread.currentThread();
        private final long since = System.nanoTime();
        private volatile boolean safe;
        private volatile @Nullable IOException failure;

        Waiting(Click click) {
            record = ClickRecord.of(click);
        }

        void letGo() {
            LockSupport.unpark(visitor);
        }
    }

    @Override
    public void append(Click click) {
        var waiting = new Waiting(click);
        queue.add(waiting);
        var thread = writer;
        if (thread == null) {
            throw new ClickNotKept("The journal is closed", new IOException("closed"));
        }
        LockSupport.unpark(thread);
        while (!waiting.safe) {
            var failure = waiting.failure;
            if (failure != null) {
                throw new ClickNotKept("The disk did not take it", failure);
            }
            LockSupport.park(waiting);
        }
    }

    /** Those whom the disk, or a writer that is no more, lets wait for too long. */
    private void sendAwayTheImpatient() {
        sendAwayThoseSince(System.nanoTime() - patience.toNanos());
    }

    private void sendAwayThoseSince(long latest) {
        for (var waiting : inHand) {
            sendAway(waiting, latest);
        }
        for (var waiting : queue) {
            sendAway(waiting, latest);
        }
    }

    private static void sendAway(Waiting waiting, long latest) {
        if (waiting.since - latest <= 0 && !waiting.safe) {
            waiting.failure = new IOException("The disk takes too long");
            waiting.letGo();
        }
    }

    private void lookAfterVisitors() {
        while (running) {
            sendAwayTheImpatient();
            LockSupport.parkNanos(this, patience.toNanos() / 10);
        }
    }

    private void writeAgainAndAgain() {
        var batch = new ArrayList<Waiting>(MOST_AT_ONCE);
        var records = ByteBuffer.allocateDirect(MOST_AT_ONCE * ClickRecord.LENGTH);
        while (running || !queue.isEmpty()) {
            for (var next = queue.poll(); next != null; next = queue.poll()) {
                batch.add(next);
                if (batch.size() == MOST_AT_ONCE) {
                    break;
                }
            }
            if (batch.isEmpty()) {
                LockSupport.park(this);
                continue;
            }
            inHand = List.copyOf(batch);
            write(batch, records);
            inHand = List.of();
            batch.clear();
        }
    }

    private void write(List<Waiting> batch, ByteBuffer records) {
        try {
            records.clear();
            for (var waiting : batch) {
                records.put(waiting.record);
            }
            records.flip();
            var segment = open;
            if (segment == null || segment.size() >= FULL) {
                segment = another(segment);
            }
            segment.append(records, this::force);
            for (var waiting : batch) {
                waiting.safe = true;
            }
        } catch (IOException | RuntimeException failed) {
            LOG.error("{} clicks could not be written down", batch.size(), failed);
            var failure = failed instanceof IOException io ? io : new IOException(failed);
            for (var waiting : batch) {
                waiting.failure = failure;
            }
            // What the file ends with is not known any more; what it holds is still handed over.
            close(open);
            open = null;
        }
        batch.forEach(Waiting::letGo);
    }

    void force(FileChannel channel) throws IOException {
        channel.force(false);
    }

    private Segment another(@Nullable Segment full) throws IOException {
        var next = Segment.create(folder);
        open = next;
        close(full);
        return next;
    }

    private void close(@Nullable Segment segment) {
        if (segment != null) {
            synchronized (closed) {
                closed.add(segment);
            }
        }
    }

    @Override
    public void handOver(Accounts accounts) {
        handingOver.lock();
        try {
            var current = open;
            if (current != null) {
                handOver(current, accounts);
            }
            for (var segment : closedOnes()) {
                handOver(segment, accounts);
                remove(segment);
            }
            for (var segment : Segment.leftBehind(folder)) {
                try (segment) {
                    handOver(segment, accounts);
                    LOG.info("Counted the clicks that an instance left behind in {}", segment);
                    segment.delete();
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } finally {
            handingOver.unlock();
        }
    }

    private List<Segment> closedOnes() {
        synchronized (closed) {
            return List.copyOf(closed);
        }
    }

    private void remove(Segment segment) throws IOException {
        segment.delete();
        segment.close();
        synchronized (closed) {
            closed.remove(segment);
        }
    }

    private static void handOver(Segment segment, Accounts accounts) throws IOException {
        while (true) {
            long from = segment.handedOver();
            long to = Math.min(segment.records(), from + HANDED_OVER_AT_ONCE);
            if (from == to) {
                return;
            }
            var entries = segment.read(from, to);
            if (!entries.isEmpty()) {
                accounts.take(segment.name(), entries);
            }
            segment.handedOver(to);
        }
    }

    @Override
    public void start() {
        running = true;
        writer = Thread.ofPlatform().name("click-journal").daemon().start(this::writeAgainAndAgain);
        Thread.ofPlatform().name("click-journal-care").daemon().start(this::lookAfterVisitors);
    }

    /** Visitors are gone by then, and the store is still there: what is left is counted now. */
    @Override
    public void stop() {
        running = false;
        var thread = writer;
        if (thread == null) {
            return;
        }
        LockSupport.unpark(thread);
        try {
            thread.join(TimeUnit.SECONDS.toMillis(5));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        writer = null;
        sendAwayThoseSince(System.nanoTime());
        close(open);
        open = null;
        try {
            counting.ifAvailable(CountClicks::countNow);
        } catch (RuntimeException unreachable) {
            LOG.warn("Clicks stay in {}; the next start counts them", folder, unreachable);
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** After the web server has let its last visitor go, before the relay of events stops. */
    @Override
    public int getPhase() {
        return 1;
    }

    private interface Forcing {

        void force(FileChannel channel) throws IOException;
    }

    /** A file of records and how far it was handed over. */
    private static final class Segment implements AutoCloseable {

        private static final String ENDING = ".clicks";

        /**
         * Files of this process. They are never opened a second time: closing one channel would
         * give up the lock of the other (POSIX, fcntl).
         */
        private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

        /** In this time an instance locks what it has created. */
        private static final Duration CREATING = Duration.ofSeconds(30);

        private final Path file;
        private final FileChannel channel;
        private volatile long size;
        private long handedOver;

        private Segment(Path file, FileChannel channel, long size) {
            this.file = file;
            this.channel = channel;
            this.size = size;
        }

        static Segment create(Path folder) throws IOException {
            var file = folder.resolve(UUID.randomUUID() + ENDING).toAbsolutePath();
            HELD.add(file);
            var channel =
                    FileChannel.open(
                            file,
                            StandardOpenOption.CREATE_NEW,
                            StandardOpenOption.READ,
                            StandardOpenOption.WRITE);
            if (channel.tryLock() == null) {
                throw new IOException("Somebody else holds the new file " + file);
            }
            forceFolder(folder);
            return new Segment(file, channel, 0);
        }

        /** Those whose instance is dead, each with its lock. */
        static List<Segment> leftBehind(Path folder) throws IOException {
            var found = new ArrayList<Segment>();
            try (var files = Files.newDirectoryStream(folder, "*" + ENDING)) {
                for (var file : files) {
                    var segment = orphaned(file.toAbsolutePath());
                    if (segment != null) {
                        found.add(segment);
                    }
                }
            }
            return found;
        }

        private static @Nullable Segment orphaned(Path file) throws IOException {
            FileChannel channel;
            if (!HELD.add(file)) {
                return null;
            }
            try {
                channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE);
            } catch (NoSuchFileException counted) {
                HELD.remove(file);
                return null;
            }
            if (channel.tryLock() != null && Files.exists(file) && !isBeingCreated(file, channel)) {
                return new Segment(file, channel, channel.size());
            }
            channel.close();
            HELD.remove(file);
            return null;
        }

        private static boolean isBeingCreated(Path file, FileChannel channel) throws IOException {
            var age = System.currentTimeMillis() - Files.getLastModifiedTime(file).toMillis();
            return channel.size() == 0 && age < CREATING.toMillis();
        }

        private static void forceFolder(Path folder) {
            try (var directory = FileChannel.open(folder, StandardOpenOption.READ)) {
                directory.force(true);
            } catch (IOException notOnThisSystem) {
                LOG.debug("The folder {} cannot be forced", folder, notOnThisSystem);
            }
        }

        String name() {
            var name = file.getFileName().toString();
            return name.substring(0, name.length() - ENDING.length());
        }

        long size() {
            return size;
        }

        /** Whole records only: a torn one at the end never let a visitor go. */
        long records() {
            return size / ClickRecord.LENGTH;
        }

        long handedOver() {
            return handedOver;
        }

        void handedOver(long records) {
            handedOver = records;
        }

        void append(ByteBuffer records, Forcing forcing) throws IOException {
            long end = size;
            while (records.hasRemaining()) {
                end += channel.write(records, end);
            }
            forcing.force(channel);
            size = end;
        }

        /** What does not bear its check sum is passed over; its place stays empty. */
        List<Entry> read(long from, long to) throws IOException {
            var buffer = ByteBuffer.allocate((int) (to - from) * ClickRecord.LENGTH);
            long at = from * ClickRecord.LENGTH;
            while (buffer.hasRemaining()) {
                int read = channel.read(buffer, at + buffer.position());
                if (read < 0) {
                    break;
                }
            }
            buffer.flip();
            var entries = new ArrayList<Entry>();
            int damaged = 0;
            for (long place = from; buffer.remaining() >= ClickRecord.LENGTH; place++) {
                var click = ClickRecord.read(buffer);
                if (click == null) {
                    damaged++;
                } else {
                    entries.add(new Entry(place, click));
                }
            }
            if (damaged > 0) {
                LOG.error("{} records of {} are damaged and not counted", damaged, file);
            }
            return entries;
        }

        void delete() throws IOException {
            Files.deleteIfExists(file);
        }

        @Override
        public void close() throws IOException {
            channel.close();
            HELD.remove(file);
        }

        @Override
        public String toString() {
            return file.toString();
        }
    }
}
