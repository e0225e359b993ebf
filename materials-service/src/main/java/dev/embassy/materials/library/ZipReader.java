package dev.embassy.materials.library;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.jspecify.annotations.Nullable;

/**
 * Reads a ZIP archive as it comes in, part by part (PKWARE APPNOTE 6.3.10, sections 4.3 to 4.5). It
 * takes only what every program reads the same way: no gaps, nothing encrypted, no name twice or
 * leading out, a directory that names exactly what is there, nothing behind it. Libraries read
 * around such things, which is right for reading and wrong for judging.
 *
 * <p>Memory: one buffer, and the parts' names, whose number and length are bounded.
 */
public final class ZipReader {

    private static final int LOCAL = 0x04034b50;
    private static final int DIRECTORY = 0x02014b50;
    private static final int END = 0x06054b50;
    private static final int END_64 = 0x06064b50;
    private static final int LOCATOR_64 = 0x07064b50;
    private static final int DESCRIPTOR = 0x08074b50;
    private static final int MAX_NAME = 512;

    /** What programs without UTF-8 write names in (APPNOTE, appendix D). */
    private static final Charset OLD_NAMES = Charset.forName("IBM437", StandardCharsets.ISO_8859_1);

    /** Below this an entry's ratio says nothing: white pictures pack very well. */
    private static final long SMALL = 2L * 1024 * 1024;

    private final Limits limits;
    private final Budget budget;

    public ZipReader(Limits limits) {
        this(limits, new Budget());
    }

    private ZipReader(Limits limits, Budget budget) {
        this.limits = limits;
        this.budget = budget;
    }

    /** For an archive within this one; what it uses up counts here as well. */
    ZipReader within() {
        return new ZipReader(limits, budget);
    }

    /**
     * How much an archive and those within it may hold together.
     *
     * @param maxEntries parts, folders included
     * @param maxUnpacked in bytes
     * @param maxRatio how many times its packed size a part of more than 2 MB may have
     */
    public record Limits(int maxEntries, long maxUnpacked, int maxRatio) {}

    /** What the archive and those within it have used up together. */
    private static final class Budget {
        private int entries;
        private long unpacked;
    }

    /** Takes the parts in their order. */
    @FunctionalInterface
    public interface Parts {

        /**
         * @param name as it stands in the archive; a folder's ends with a slash
         * @param content unpacked; what is left unread is passed over
         */
        void take(String name, InputStream content) throws IOException;
    }

    private static ContentRefused damaged() {
        return ContentRefused.broken("The file breaks off or is damaged.");
    }

    /**
     * Hands over all parts. Whether the whole is sound is known only at the end.
     *
     * @throws ContentRefused if the archive is not to be taken
     */
    public void read(InputStream archive, Parts parts) throws IOException {
        var names = new HashSet<String>();
        var source = new Source(archive);
        long local = 0;
        long listed = 0;
        int entries = 0;
        int inDirectory = 0;
        try {
            while (true) {
                long at = source.position();
                int signature = (int) source.u32();
                switch (signature) {
                    case LOCAL -> {
                        if (inDirectory > 0) {
                            throw damaged();
                        }
                        var name = entry(source, parts, names);
                        local += fingerprint(name, at);
                        entries++;
                    }
                    case DIRECTORY -> {
                        inDirectory++;
                        if (inDirectory > entries) {
                            throw mislisted();
                        }
                        listed += listing(source);
                    }
                    case END_64 -> source.skip(source.u64(), 1024);
                    case LOCATOR_64 -> source.skip(16, 16);
                    case END -> {
                        if (inDirectory != entries || local != listed) {
                            throw mislisted();
                        }
                        end(source, entries);
                        return;
                    }
                    default -> throw damaged();
                }
            }
        } catch (EOFException early) {
            throw damaged();
        }
    }

    private static ContentRefused mislisted() {
        return ContentRefused.polyglot(
                "The file's list of contents names other things than are in it. Export it again.");
    }

    /** Adds up to the same in any order; two that differ meet by chance once in 2⁶⁴. */
    private static long fingerprint(String name, long offset) {
        long hash = 0xcbf29ce484222325L ^ offset * 0x9E3779B97F4A7C15L;
        for (int i = 0; i < name.length(); i++) {
            hash = (hash ^ name.charAt(i)) * 0x100000001b3L;
        }
        return hash ^ (hash >>> 29);
    }

    private record Header(
            String name, int flags, int method, long crc, long packed, long unpacked) {

        boolean descriptorFollows() {
            return (flags & 8) != 0;
        }
    }

    private String entry(Source source, Parts parts, Set<String> names) throws IOException {
        if (++budget.entries > limits.maxEntries()) {
            throw ContentRefused.bomb(
                    "The file holds more than %d parts. Make it smaller."
                            .formatted(limits.maxEntries()));
        }
        var header = header(source);
        checkName(header.name());
        if (!names.add(header.name().toLowerCase(Locale.ROOT))) {
            throw ContentRefused.polyglot(
                    "The file holds two parts of the same name. Export it again.");
        }
        if (header.method() == 0) {
            stored(source, header, parts);
        } else {
            deflated(source, header, parts);
        }
        return header.name();
    }

    private static Header header(Source source) throws IOException {
        source.u16();
        int flags = source.u16();
        int method = source.u16();
        source.u32();
        long crc = source.u32();
        long packed = source.u32();
        long unpacked = source.u32();
        int nameLength = source.u16();
        int extraLength = source.u16();
        if ((flags & 1) != 0) {
            throw ContentRefused.dangerous(
                    "The file is encrypted, so nobody can check it. Save it without a password.");
        }
        if (method != 0 && method != 8) {
            throw ContentRefused.broken("The file is packed in an unusual way.");
        }
        if (nameLength > MAX_NAME) {
            throw unsafeName();
        }
        var name = source.name(nameLength);
        var extra = source.bytes(extraLength);
        for (int i = 0; i + 4 <= extra.length; ) {
            int size = LittleEndian.u16(extra, i + 2);
            if (LittleEndian.u16(extra, i) == 1 && size >= 16 && i + 20 <= extra.length) {
                unpacked = LittleEndian.u64(extra, i + 4);
                packed = LittleEndian.u64(extra, i + 12);
            }
            i += 4 + size;
        }
        return new Header(name, flags, method, crc, packed, unpacked);
    }

    private static ContentRefused unsafeName() {
        return new ContentRefused(
                "content-unsafe-names",
                "The file holds a part whose name leads out of it. Export it again.");
    }

    private static void checkName(String name) {
        boolean controls = name.chars().anyMatch(Character::isISOControl);
        boolean drive = name.length() > 1 && name.charAt(1) == ':';
        if (name.isEmpty() || controls || drive || name.startsWith("/") || name.contains("\\")) {
            throw unsafeName();
        }
        for (var step : name.split("/", -1)) {
            if (step.equals("..") || step.equals(".")) {
                throw unsafeName();
            }
        }
    }

    private void stored(Source source, Header header, Parts parts) throws IOException {
        if (header.descriptorFollows() || header.packed() != header.unpacked()) {
            throw ContentRefused.broken("The file is packed in an unusual way.");
        }
        if (header.packed() < 0) {
            throw damaged();
        }
        var content = new Stored(source, header.packed());
        hand(header.name(), content, parts);
        if (content.checksum.getValue() != header.crc()) {
            throw damaged();
        }
    }

    private void deflated(Source source, Header header, Parts parts) throws IOException {
        try (var content = new Deflated(source)) {
            hand(header.name(), content, parts);
            if (header.descriptorFollows()) {
                descriptor(source, content);
            } else if (content.packed != header.packed() || content.crc() != header.crc()) {
                throw damaged();
            }
        }
    }

    private static void hand(String name, InputStream content, Parts parts) throws IOException {
        var watched = new Watched(content);
        parts.take(name, watched);
        // Whoever reads may take it for a fault of this part alone.
        if (watched.refused != null) {
            throw watched.refused;
        }
        var nothing = new byte[8192];
        while (content.read(nothing, 0, nothing.length) >= 0) {
            // Only counted.
        }
    }

    private static void descriptor(Source source, Deflated content) throws IOException {
        if (source.peek32() == (DESCRIPTOR & 0xFFFFFFFFL)) {
            source.u32();
        }
        if (source.u32() != content.crc() || source.u32() != (content.packed & 0xFFFFFFFFL)) {
            throw damaged();
        }
        long second = source.u32();
        // Sizes of 8 bytes each: the upper half of the packed size comes where the other would.
        if (second != (content.unpacked & 0xFFFFFFFFL)) {
            if (second != content.packed >>> 32 || source.u64() != content.unpacked) {
                throw damaged();
            }
        } else if (content.unpacked == 0 && source.peek32() == 0) {
            source.u64();
        }
    }

    private void unpacked(int more, long ofEntry, long packed) {
        budget.unpacked += more;
        if (budget.unpacked > limits.maxUnpacked()) {
            throw ContentRefused.bomb(
                    "The file unpacks to more than %s. Make it smaller."
                            .formatted(Bytes.inWords(limits.maxUnpacked())));
        }
        if (ofEntry > SMALL && ofEntry / Math.max(packed, 1) > limits.maxRatio()) {
            throw ContentRefused.bomb(
                    "A part of the file unpacks to more than %d times its size. Such files are not taken."
                            .formatted(limits.maxRatio()));
        }
    }

    private static long listing(Source source) throws IOException {
        source.skip(24, 24);
        int nameLength = source.u16();
        int extraLength = source.u16();
        int commentLength = source.u16();
        source.skip(8, 8);
        long offset = source.u32();
        if (nameLength > MAX_NAME) {
            throw unsafeName();
        }
        var name = source.name(nameLength);
        source.skip(extraLength, 0xFFFF);
        source.skip(commentLength, 0xFFFF);
        return fingerprint(name, offset);
    }

    private static void end(Source source, int entries) throws IOException {
        source.u32();
        source.u16();
        int count = source.u16();
        source.skip(8, 8);
        int comment = source.u16();
        source.skip(comment, 0xFFFF);
        if (count != entries && count != 0xFFFF) {
            throw mislisted();
        }
        if (!source.atEnd()) {
            throw ContentRefused.polyglot(
                    "Something is attached behind the file's end. Export it again.");
        }
    }

    /** The archive's bytes, with as much looked ahead as the unpacking needs. */
    private static final class Source {

        private final InputStream in;
        private final byte[] buffer = new byte[16 * 1024];
        private int next;
        private int end;
        private long read;

        Source(InputStream in) {
            this.in = in;
        }

        long position() {
            return read - (end - next);
        }

        private void need(int count) throws IOException {
            while (end - next < count) {
                if (!fill()) {
                    throw new EOFException();
                }
            }
        }

        private boolean fill() throws IOException {
            if (next > 0) {
                System.arraycopy(buffer, next, buffer, 0, end - next);
                end -= next;
                next = 0;
            }
            int more = in.read(buffer, end, buffer.length - end);
            if (more < 0) {
                return false;
            }
            end += more;
            read += more;
            return true;
        }

        boolean atEnd() throws IOException {
            while (next == end) {
                if (!fill()) {
                    return true;
                }
            }
            return false;
        }

        int u16() throws IOException {
            need(2);
            next += 2;
            return LittleEndian.u16(buffer, next - 2);
        }

        long u32() throws IOException {
            need(4);
            next += 4;
            return LittleEndian.u32(buffer, next - 4);
        }

        long u64() throws IOException {
            need(8);
            next += 8;
            return LittleEndian.u64(buffer, next - 8);
        }

        /** All ones where nothing comes. */
        long peek32() throws IOException {
            while (end - next < 4) {
                if (!fill()) {
                    return 0xFFFFFFFFL;
                }
            }
            return LittleEndian.u32(buffer, next);
        }

        byte[] bytes(int count) throws IOException {
            var all = new byte[count];
            int have = 0;
            while (have < count) {
                have += some(all, have, count - have);
            }
            return all;
        }

        int some(byte[] to, int offset, int length) throws IOException {
            need(1);
            int count = Math.min(length, end - next);
            System.arraycopy(buffer, next, to, offset, count);
            next += count;
            return count;
        }

        /** UTF-8, said so or not; what is none is what older programs write. */
        String name(int count) throws IOException {
            var bytes = bytes(count);
            try {
                return StandardCharsets.UTF_8
                        .newDecoder()
                        .decode(ByteBuffer.wrap(bytes))
                        .toString();
            } catch (CharacterCodingException old) {
                return new String(bytes, OLD_NAMES);
            }
        }

        void skip(long count, long most) throws IOException {
            if (count < 0 || count > most) {
                throw damaged();
            }
            for (long left = count; left > 0; ) {
                need(1);
                int step = (int) Math.min(left, end - next);
                next += step;
                left -= step;
            }
        }
    }

    private final class Stored extends InputStream {

        private final Source source;
        private final CRC32 checksum = new CRC32();
        private final long size;
        private long left;

        Stored(Source source, long size) {
            this.source = source;
            this.size = size;
            this.left = size;
        }

        @Override
        public int read() throws IOException {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] to, int offset, int length) throws IOException {
            if (left == 0) {
                return -1;
            }
            int count = source.some(to, offset, (int) Math.min(length, left));
            left -= count;
            checksum.update(to, offset, count);
            unpacked(count, size - left, size - left);
            return count;
        }
    }

    private final class Deflated extends InputStream {

        private final Source source;
        private final Inflater inflater = new Inflater(true);
        private final CRC32 checksum = new CRC32();
        private long packed;
        private long unpacked;

        Deflated(Source source) {
            this.source = source;
        }

        long crc() {
            return checksum.getValue();
        }

        @Override
        public int read() throws IOException {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] to, int offset, int length) throws IOException {
            try {
                while (!inflater.finished()) {
                    if (inflater.needsInput()) {
                        source.need(1);
                    }
                    inflater.setInput(source.buffer, source.next, source.end - source.next);
                    int count = inflater.inflate(to, offset, length);
                    int used = source.end - source.next - inflater.getRemaining();
                    source.next += used;
                    packed += used;
                    if (count > 0) {
                        checksum.update(to, offset, count);
                        unpacked += count;
                        unpacked(count, unpacked, packed);
                        return count;
                    }
                    if (inflater.needsDictionary() || (used == 0 && !inflater.needsInput())) {
                        throw damaged();
                    }
                    if (!inflater.finished() && source.next == source.end) {
                        source.need(1);
                    }
                }
                return -1;
            } catch (DataFormatException broken) {
                throw damaged();
            }
        }

        @Override
        public void close() {
            inflater.end();
        }
    }

    /** Remembers that the archive broke off or ran over within a part. */
    private static final class Watched extends InputStream {

        private final InputStream content;
        private @Nullable ContentRefused refused;

        Watched(InputStream content) {
            this.content = content;
        }

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
            try {
                return content.read(to, offset, length);
            } catch (ContentRefused broken) {
                refused = broken;
                throw broken;
            }
        }
    }
}
