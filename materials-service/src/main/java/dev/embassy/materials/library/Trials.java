package dev.embassy.materials.library;

import java.io.IOException;

/**
 * Work on contents that may end the process, as a file does whose parts want more memory than there
 * is. It is tried again after a crash, but not for ever: the service could not be used otherwise.
 */
public interface Trials {

    /** A crash may have come from elsewhere; three in a row have not. */
    int MOST = 3;

    /**
     * Notes that work begins, before it does.
     *
     * @param work such as {@code preview}
     * @return how often it began without coming to an end, this time included
     */
    int begin(String work, String sha256) throws IOException;

    /** Notes that work came to an end, well or badly; does nothing where none began. */
    void end(String work, String sha256) throws IOException;
}
