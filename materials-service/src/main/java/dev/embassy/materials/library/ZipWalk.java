package dev.embassy.materials.library;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Walks through an Office file as it comes in, part by part, and unpacks it into nothing. Within it
 * there may be other Office files, such as a chart's table, but no program, no script and no other
 * archive.
 */
final class ZipWalk {

    private static final int LOCAL = 0x04034b50;
    private static final int FIRST_BYTES = 8;

    private final ZipReader reader;
    private final int depth;

    ZipWalk(LibrarySettings settings) {
        this(
                new ZipReader(
                        new ZipReader.Limits(
                                settings.maxEntries(),
                                settings.maxUnpacked().toBytes(),
                                settings.maxRatio())),
                0);
    }

    private ZipWalk(ZipReader reader, int depth) {
        this.reader = reader;
        this.depth = depth;
    }

    /** What an archive turned out to be. */
    static final class Found {

        private boolean contentTypes;
        private @Nullable String openDocument;
        private final Set<String> folders = new HashSet<>();

        /**
         * @throws ContentRefused if the archive is not of this media type
         */
        void requireIs(String type) {
            boolean is =
                    switch (type) {
                        case "application/vnd.openxmlformats-officedocument.presentationml.presentation" ->
                                contentTypes && folders.contains("ppt");
                        case "application/vnd.openxmlformats-officedocument.wordprocessingml.document" ->
                                contentTypes && folders.contains("word");
                        case "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" ->
                                contentTypes && folders.contains("xl");
                        default -> type.equals(openDocument);
                    };
            if (!is) {
                throw ContentRefused.mismatch(
                        ("The name says %s, the content is another kind of archive. Name the file"
                                        + " as what it is.")
                                .formatted(type));
            }
        }
    }

    Found walk(InputStream content) throws IOException {
        var found = new Found();
        reader.read(
                content,
                (name, part) -> {
                    refuseMacros(name);
                    note(name, found);
                    consume(name, part, found);
                });
        return found;
    }

    private static void refuseMacros(String name) {
        var lower = name.toLowerCase(Locale.ROOT);
        if (lower.endsWith("vbaproject.bin")
                || lower.startsWith("basic/")
                || lower.startsWith("scripts/")) {
            throw ContentRefused.dangerous("The file carries macros. Save it without them.");
        }
    }

    private static void note(String name, Found found) {
        if (name.equals("[Content_Types].xml")) {
            found.contentTypes = true;
        }
        int slash = name.indexOf('/');
        if (slash > 0 && found.folders.size() < 64) {
            found.folders.add(name.substring(0, slash));
        }
    }

    private void consume(String name, InputStream content, Found found) throws IOException {
        var first = new byte[FIRST_BYTES];
        int length = content.readNBytes(first, 0, FIRST_BYTES);
        if (name.equals("mimetype")) {
            var rest = new String(content.readNBytes(128), StandardCharsets.US_ASCII);
            found.openDocument = new String(first, 0, length, StandardCharsets.US_ASCII) + rest;
        }
        if (refuseProgramOrArchive(first, length, name)) {
            new ZipWalk(reader.within(), depth + 1).walk(new Rejoined(first, length, content));
        }
    }

    /**
     * @return whether it is an Office file within an Office file, such as a chart's table
     */
    private boolean refuseProgramOrArchive(byte[] first, int length, String name) {
        var lower = name.toLowerCase(Locale.ROOT);
        if (length >= 4 && LittleEndian.u32(first, 0) == LOCAL) {
            if (depth == 0 && lower.contains("embeddings/")) {
                return true;
            }
            throw ContentRefused.bomb(
                    "The file holds an archive. Upload what is in it one by one.");
        }
        if (starts(first, length, 0x52, 0x61, 0x72, 0x21)
                || starts(first, length, 0x37, 0x7A, 0xBC, 0xAF)
                || starts(first, length, 0xFD, 0x37, 0x7A, 0x58)
                || starts(first, length, 0x42, 0x5A, 0x68)
                || (starts(first, length, 0x1F, 0x8B) && !lower.matches(".*\\.(emz|wmz)"))) {
            throw ContentRefused.bomb(
                    "The file holds an archive. Upload what is in it one by one.");
        }
        if (starts(first, length, 0x4D, 0x5A)
                || starts(first, length, 0x7F, 0x45, 0x4C, 0x46)
                || starts(first, length, 0xCA, 0xFE, 0xBA, 0xBE)
                || starts(first, length, 0x23, 0x21)
                || lower.matches(".*\\.(exe|dll|js|vbs|cmd|bat|ps1|scr|jar|com|msi|lnk|hta)")) {
            throw ContentRefused.dangerous(
                    "The file holds a program or a script. Take it out, then upload the file.");
        }
        return false;
    }

    private static boolean starts(byte[] bytes, int length, int... magic) {
        if (length < magic.length) {
            return false;
        }
        for (int i = 0; i < magic.length; i++) {
            if ((bytes[i] & 0xFF) != magic[i]) {
                return false;
            }
        }
        return true;
    }

    /** The first bytes that were looked at, then the rest. */
    private static final class Rejoined extends InputStream {

        private final byte[] first;
        private final InputStream rest;
        private int next;

        Rejoined(byte[] first, int length, InputStream rest) {
            this.first = Arrays.copyOf(first, length);
            this.rest = rest;
        }

        @Override
        public int read() throws IOException {
            return next < first.length ? first[next++] & 0xFF : rest.read();
        }

        @Override
        public int read(byte[] to, int offset, int length) throws IOException {
            if (next == first.length) {
                return rest.read(to, offset, length);
            }
            int count = Math.min(length, first.length - next);
            System.arraycopy(first, next, to, offset, count);
            next += count;
            return count;
        }
    }
}
