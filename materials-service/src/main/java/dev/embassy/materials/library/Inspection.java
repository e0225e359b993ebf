package dev.embassy.materials.library;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Objects;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Judges a content while it comes in. The inspector reads it as a stream on a thread of its own;
 * each piece is handed over whole, and {@link #accept} returns when the inspector has seen all of
 * it and asks for more. So a refusal is known before the next piece is even read, nothing is kept
 * of what was judged, and the pieces may come in one request or in a hundred.
 *
 * <p>An inspector that knows what it has to look for transfers the rest to an output. From then on
 * each piece is written there by the thread that brings it: handing 8 kB over to another thread and
 * back takes longer than looking at them.
 */
final class Inspection implements AutoCloseable {

    /** Reads a content to its end and names its media type. */
    @FunctionalInterface
    interface Inspector {

        /**
         * @throws ContentRefused as soon as the content read so far is not to be taken
         */
        String inspect(InputStream content) throws IOException;
    }

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private byte[] piece = {};
    private int next;
    private int end;
    private boolean hungry;
    private @Nullable OutputStream rest;
    private long transferred;
    private boolean ended;
    private boolean closed;
    private @Nullable String type;
    private @Nullable Throwable failure;

    Inspection(Inspector inspector) {
        Thread.ofVirtual().name("inspection").start(() -> run(inspector));
    }

    private void run(Inspector inspector) {
        try {
            var in = new Pieces();
            var found = inspector.inspect(in);
            in.transferTo(OutputStream.nullOutputStream());
            settle(found, null);
        } catch (Throwable refusedOrFailed) {
            settle(null, refusedOrFailed);
        }
    }

    private void settle(@Nullable String found, @Nullable Throwable why) {
        lock.lock();
        try {
            if (failure == null) {
                type = found;
                failure = why;
            }
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /**
     * Judges what comes next.
     *
     * @throws ContentRefused if with these bytes the content is not to be taken; from then on
     *     always
     */
    void accept(byte[] bytes, int offset, int length) throws IOException {
        lock.lock();
        try {
            if (rest == null) {
                handOver(bytes, offset, length);
            } else if (!settled()) {
                write(rest, bytes, offset, length);
            }
            throwFailure();
        } finally {
            lock.unlock();
        }
    }

    /** Where the inspector goes over to an output meanwhile, it takes this piece along. */
    private void handOver(byte[] bytes, int offset, int length) {
        piece = bytes;
        next = offset;
        end = offset + length;
        changed.signalAll();
        while (!settled() && !(next == end && hungry)) {
            changed.awaitUninterruptibly();
        }
        piece = new byte[0];
        next = 0;
        end = 0;
    }

    private void write(OutputStream to, byte[] bytes, int offset, int length) {
        try {
            to.write(bytes, offset, length);
            transferred += length;
        } catch (IOException | RuntimeException refusedOrFailed) {
            failure = refusedOrFailed;
            changed.signalAll();
        }
    }

    /** The media type of the whole content: no more comes. */
    String finish() throws IOException {
        lock.lock();
        try {
            ended = true;
            changed.signalAll();
            while (!settled()) {
                changed.awaitUninterruptibly();
            }
            throwFailure();
            return Objects.requireNonNull(type, "an inspection that ended has found something");
        } finally {
            lock.unlock();
        }
    }

    private boolean settled() {
        return type != null || failure != null;
    }

    private void throwFailure() throws IOException {
        switch (failure) {
            case null -> {}
            case ContentRefused refused -> throw refused;
            case IOException broken -> throw broken;
            default -> throw new IllegalStateException("The inspection failed", failure);
        }
    }

    /** Ends the thread, whatever it waits for. */
    @Override
    public void close() {
        lock.lock();
        try {
            closed = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private final class Pieces extends InputStream {

        @Override
        public int read() throws IOException {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] to, int offset, int length) throws IOException {
            if (length == 0) {
                return 0;
            }
            lock.lock();
            try {
                awaitMore();
                if (next == end) {
                    return -1;
                }
                int count = Math.min(length, end - next);
                System.arraycopy(piece, next, to, offset, count);
                next += count;
                return count;
            } finally {
                lock.unlock();
            }
        }

        @Override
        public long transferTo(OutputStream to) throws IOException {
            lock.lock();
            try {
                int left = end - next;
                to.write(piece, next, left);
                next = end;
                transferred = left;
                rest = to;
                awaitMore();
                return transferred;
            } finally {
                lock.unlock();
            }
        }

        private void awaitMore() throws IOException {
            while (next == end && !ended && !closed && failure == null) {
                hungry = true;
                changed.signalAll();
                changed.awaitUninterruptibly();
            }
            hungry = false;
            if (closed) {
                throw new IOException("The upload was given up");
            }
        }
    }
}
