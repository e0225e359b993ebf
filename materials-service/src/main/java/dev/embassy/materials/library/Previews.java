package dev.embassy.materials.library;

import java.io.IOException;
import java.util.Optional;

/** Pictures of contents, by the content's SHA-256: pages of a PDF, or the picture made small. */
public interface Previews {

    /** How many pages there are pictures of; nothing as long as nobody has tried. */
    Optional<Integer> pages(String sha256) throws IOException;

    /**
     * @param page from 1
     */
    Optional<byte[]> find(String sha256, int page) throws IOException;

    /**
     * @param page from 1
     * @param jpeg at most some hundred kilobytes
     */
    void keep(String sha256, int page, byte[] jpeg) throws IOException;

    /** Forgets all pictures of a content, and that anybody has tried. */
    void remove(String sha256) throws IOException;

    /** No more come; 0 where nothing can be shown. */
    void complete(String sha256, int pages) throws IOException;
}
