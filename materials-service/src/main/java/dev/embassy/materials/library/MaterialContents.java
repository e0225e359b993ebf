package dev.embassy.materials.library;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;

/**
 * Where contents lie, addressed by their SHA-256. What was kept survives the death of the process,
 * and so does what has come in of a content that is not whole yet.
 */
public interface MaterialContents {

    /**
     * Begins a content, or goes on with the one that was begun under this name.
     *
     * @param name letters, digits and hyphens
     */
    Incoming begin(String name) throws IOException;

    /**
     * @throws ContentLost if nothing was kept under this address
     */
    Stored get(String sha256) throws IOException;

    /**
     * Removes what was kept, unless somebody has kept the same since then, and may be about to name
     * it. Done again it changes nothing.
     *
     * @return whether it is gone
     */
    boolean remove(String sha256, Instant unlessKeptSince) throws IOException;

    /** A content on its way; closing it leaves what has come in for another time. */
    interface Incoming extends Closeable {

        /** In bytes, so far. */
        long size() throws IOException;

        void write(byte[] bytes, int offset, int length) throws IOException;

        /** Forgets what came behind. */
        void cutTo(long size) throws IOException;

        /** What has come in so far, from its beginning. */
        InputStream open() throws IOException;

        /** Keeps it under its address; once more does no harm. */
        void keep(String sha256) throws IOException;

        /** Throws away what has come in, but not what was kept. */
        void discard() throws IOException;
    }

    /** A content that was kept. */
    interface Stored {

        long size();

        /** From a byte on, counted from 0. */
        InputStream open(long from) throws IOException;

        /** For readers that jump about; to be read only. */
        Path file() throws IOException;
    }
}
