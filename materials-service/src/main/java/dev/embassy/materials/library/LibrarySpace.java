package dev.embassy.materials.library;

import org.springframework.stereotype.Component;

/** How much the library still takes. */
@Component
class LibrarySpace {

    private final Materials materials;
    private final Uploads uploads;
    private final LibrarySettings settings;

    LibrarySpace(Materials materials, Uploads uploads, LibrarySettings settings) {
        this.materials = materials;
        this.uploads = uploads;
        this.settings = settings;
    }

    long maxFile() {
        return settings.maxFile().toBytes();
    }

    /**
     * @throws ContentRefused if a file of this size is too large, or too much with what is there
     *     and what is on its way
     */
    void check(long size) {
        checkSize(size);
        checkQuota(size);
    }

    /**
     * @throws ContentRefused if a file of this size is too large
     */
    void checkSize(long size) {
        if (size > maxFile()) {
            throw ContentRefused.tooLarge(maxFile());
        }
    }

    /**
     * @throws ContentRefused if so many bytes are too much with what is there and what is on its
     *     way
     */
    void checkQuota(long size) {
        long quota = settings.quota().toBytes();
        if (materials.bytes() + uploads.announcedBytes() + size > quota) {
            throw ContentRefused.overQuota(quota);
        }
    }
}
