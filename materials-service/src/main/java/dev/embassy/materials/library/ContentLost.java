package dev.embassy.materials.library;

/** The store has no content under an address it gave: a fault of the installation. */
public final class ContentLost extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    public ContentLost(String sha256) {
        super("No content is kept under " + sha256);
    }
}
