package dev.embassy.materials.library;

/** Sizes in words. */
final class Bytes {

    private Bytes() {}

    /** {@code 200 MB}; a MB has 1,048,576 bytes. */
    static String inWords(long bytes) {
        if (bytes >= 1L << 30) {
            return (bytes >> 30) + " GB";
        }
        return bytes >= 1L << 20 ? (bytes >> 20) + " MB" : (bytes >> 10) + " KB";
    }
}
