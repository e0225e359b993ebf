package dev.embassy.materials.library;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;

/**
 * Where contents lie, addressed by their SHA-256. What was kept survives the death of the process;
 * what was only received leaves no trace.
 */
public interface MaterialContents {

    /**
     * Reads the stream to its end, in constant memory.
     *
     * @throws ContentRefused if it is empty or longer than {@code maxBytes}
     */
    Received receive(InputStream content, long maxBytes) throws IOException;

    /**
     * @throws ContentLost if nothing was kept under this address
     */
    Stored get(String sha256) throws IOException;

    /** Read but not yet kept; closing it without keeping it throws it away. */
    interface Received extends Closeable {

        String sha256();

        long size();

        InputStream open() throws IOException;

        void keep() throws IOException;
    }

    /** A content that was kept. */
    interface Stored {

        long size();

        /** From a byte on, counted from 0. */
        InputStream open(long from) throws IOException;
    }
}
