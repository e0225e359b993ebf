package dev.embassy.materials.library;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Watches a picture, a document or a film for what would make it something else as well: a web page
 * or a script at its beginning, a ZIP archive anywhere. It keeps the first bytes and the last ones.
 */
final class PolyglotWatch extends FilterInputStream {

    /** As far as browsers look for a type. */
    private static final int BEGINNING = 1024;

    /** Length of a ZIP archive's end record without its comment. */
    private static final int END_RECORD = 22;

    /** What the end record begins with. */
    private static final byte[] SIGNATURE = {'P', 'K', 5, 6};

    /** How many bytes of the signature precede a byte of it; -1 for other bytes. */
    private static final byte[] BEFORE = new byte[256];

    static {
        Arrays.fill(BEFORE, (byte) -1);
        for (int i = 0; i < SIGNATURE.length; i++) {
            BEFORE[SIGNATURE[i]] = (byte) i;
        }
    }

    private static final List<String> PAGES =
            List.of("<script", "<html", "<!doctype html", "<?php", "<svg", "<iframe", "<body");

    private final byte[] beginning = new byte[BEGINNING];
    private int begun;
    private final byte[] last = new byte[END_RECORD - 1];
    private int kept;
    private long position;

    PolyglotWatch(InputStream content) {
        super(content);
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] to, int offset, int length) throws IOException {
        int read = super.read(to, offset, length);
        if (read > 0) {
            watch(to, offset, read);
        }
        return read;
    }

    private void watch(byte[] bytes, int offset, int length) {
        watchBeginning(bytes, offset, length);
        watchForArchive(bytes, offset, length);
        position += length;
    }

    /** Watches what it transfers where it comes from, without another copy. */
    @Override
    public long transferTo(OutputStream to) throws IOException {
        return in.transferTo(
                new OutputStream() {
                    @Override
                    public void write(int one) throws IOException {
                        write(new byte[] {(byte) one}, 0, 1);
                    }

                    @Override
                    public void write(byte[] bytes, int offset, int length) throws IOException {
                        watch(bytes, offset, length);
                        to.write(bytes, offset, length);
                    }
                });
    }

    /** What is skipped is watched as well. */
    @Override
    public long skip(long count) throws IOException {
        var skipped = new byte[(int) Math.clamp(count, 0, 8192)];
        return Math.max(0, read(skipped, 0, skipped.length));
    }

    private void watchBeginning(byte[] bytes, int offset, int length) {
        if (begun == BEGINNING) {
            return;
        }
        int more = Math.min(length, BEGINNING - begun);
        System.arraycopy(bytes, offset, beginning, begun, more);
        begun += more;
        var text =
                new String(beginning, 0, begun, StandardCharsets.ISO_8859_1)
                        .toLowerCase(Locale.ROOT);
        for (var page : PAGES) {
            if (text.contains(page)) {
                throw ContentRefused.polyglot(
                        "The file could be read as a web page or a script as well. Export it"
                                + " again.");
            }
        }
        boolean opensAComment = begun > 6 && (opensComment(4) || opensComment(6));
        if (opensAComment && text.indexOf("*/") > 0) {
            throw ContentRefused.polyglot(
                    "The file could be read as a script as well. Export it again.");
        }
    }

    /** Where a picture's first length or version says so, a script can hide the rest. */
    private boolean opensComment(int at) {
        return begun > at + 1 && beginning[at] == '/' && beginning[at + 1] == '*';
    }

    private void watchForArchive(byte[] bytes, int offset, int length) {
        if (kept > 0) {
            // The record may have begun in the piece before.
            var seam = new byte[kept + Math.min(length, END_RECORD - 1)];
            System.arraycopy(last, 0, seam, 0, kept);
            System.arraycopy(bytes, offset, seam, kept, seam.length - kept);
            search(seam, 0, seam.length, position - kept);
        }
        search(bytes, offset, length, position);
        keepLast(bytes, offset, length);
    }

    private void keepLast(byte[] bytes, int offset, int length) {
        int wanted = last.length;
        if (length >= wanted) {
            System.arraycopy(bytes, offset + length - wanted, last, 0, wanted);
            kept = wanted;
            return;
        }
        int old = Math.min(kept, wanted - length);
        System.arraycopy(last, kept - old, last, 0, old);
        System.arraycopy(bytes, offset, last, old, length);
        kept = old + length;
    }

    /** Whatever begins at any place has one of its four first bytes at every fourth place. */
    private static void search(byte[] bytes, int offset, int length, long at) {
        int lastStart = offset + length - END_RECORD;
        int step = SIGNATURE.length;
        for (int i = offset + step - 1; i < lastStart + step; i += step) {
            int before = BEFORE[bytes[i] & 0xFF];
            if (before >= 0) {
                int start = i - before;
                if (start <= lastStart
                        && isSigned(bytes, start)
                        && isEndRecord(bytes, start, at + start - offset)) {
                    throw ContentRefused.polyglot(
                            "The file hides a ZIP archive. Upload what is in it one by one.");
                }
            }
        }
    }

    private static boolean isSigned(byte[] bytes, int start) {
        return Arrays.equals(
                bytes, start, start + SIGNATURE.length, SIGNATURE, 0, SIGNATURE.length);
    }

    /** Four bytes may be chance; that the whole record adds up is none. */
    private static boolean isEndRecord(byte[] bytes, int i, long position) {
        long disk = LittleEndian.u16(bytes, i + 4);
        long directoryDisk = LittleEndian.u16(bytes, i + 6);
        long entries = LittleEndian.u16(bytes, i + 8);
        long size = LittleEndian.u32(bytes, i + 12);
        return disk == 0
                && directoryDisk == 0
                && entries == LittleEndian.u16(bytes, i + 10)
                && size >= entries * 46
                && size <= position
                && LittleEndian.u32(bytes, i + 16) <= position;
    }
}
