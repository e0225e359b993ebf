package dev.embassy.materials.library;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * A content on its way in: each piece is judged, then hashed and written. Memory is one buffer and
 * what the inspection keeps, whatever the size.
 */
final class Arrival implements Closeable {

    private static final int BUFFER = 128 * 1024;

    private final MaterialContents.Incoming incoming;
    private final Inspection inspection;
    private final MessageDigest digest = sha256();
    private long size;
    private int turn;
    private volatile long touched = System.nanoTime();
    private @Nullable Arrived arrived;

    private Arrival(MaterialContents.Incoming incoming, Inspection inspection) {
        this.incoming = incoming;
        this.inspection = inspection;
    }

    /** What has come in before is judged and hashed once more. */
    static Arrival of(MaterialContents.Incoming incoming, Inspection inspection)
            throws IOException {
        var arrival = new Arrival(incoming, inspection);
        try (var before = incoming.open()) {
            var buffer = new byte[BUFFER];
            for (int read = before.read(buffer); read >= 0; read = before.read(buffer)) {
                arrival.judge(buffer, read);
            }
        } catch (IOException | RuntimeException failed) {
            arrival.close();
            throw failed;
        }
        return arrival;
    }

    /** Where a content stands that came whole. */
    record Arrived(String mediaType, long size, String sha256) {}

    /**
     * From now on only this turn writes. Who was writing before, on a connection that may have died
     * without saying so, is stopped at its next piece.
     */
    synchronized int takeTurn() {
        return ++turn;
    }

    synchronized long size() {
        return size;
    }

    /**
     * Takes what comes, at most so many bytes.
     *
     * @throws ContentRefused with the piece that decides it
     */
    void receive(InputStream content, long most, int mine) throws IOException {
        var buffer = new byte[BUFFER];
        long left = most;
        while (left > 0) {
            int read = content.read(buffer, 0, (int) Math.min(buffer.length, left));
            if (read < 0) {
                return;
            }
            write(buffer, read, mine);
            left -= read;
        }
    }

    private synchronized void write(byte[] bytes, int length, int mine) throws IOException {
        if (mine != turn) {
            throw new IOException("Another connection goes on with this upload");
        }
        judge(bytes, length);
        incoming.write(bytes, 0, length);
    }

    private void judge(byte[] bytes, int length) throws IOException {
        inspection.accept(bytes, 0, length);
        digest.update(bytes, 0, length);
        size += length;
        touched = System.nanoTime();
    }

    /** Since something came last. */
    Duration idle() {
        return Duration.ofNanos(System.nanoTime() - touched);
    }

    /**
     * Nothing more comes.
     *
     * @throws ContentRefused if the whole is not to be taken
     */
    synchronized Arrived finish() throws IOException {
        if (size == 0) {
            throw ContentRefused.empty();
        }
        if (arrived == null) {
            var type = inspection.finish();
            arrived = new Arrived(type, size, HexFormat.of().formatHex(digest.digest()));
        }
        return arrived;
    }

    void keep(Arrived arrived) throws IOException {
        incoming.keep(arrived.sha256());
    }

    void discard() throws IOException {
        incoming.discard();
    }

    @Override
    public void close() throws IOException {
        inspection.close();
        incoming.close();
    }

    /** Of what has come in so far, in hexadecimal. */
    static String sha256(MaterialContents.Incoming incoming) throws IOException {
        var digest = sha256();
        try (var content = incoming.open()) {
            var buffer = new byte[BUFFER];
            for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                digest.update(buffer, 0, read);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
