package dev.embassy.materials.library;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/**
 * Reads how large a picture says it is before anybody makes room for it, and that it ends where it
 * says it ends.
 */
final class PictureWalk {

    private static final int IHDR = 0x49484452;
    private static final int IEND = 0x49454E44;

    private final long maxPixels;

    PictureWalk(LibrarySettings settings) {
        maxPixels = settings.maxPixels();
    }

    private void refuseFlood(long width, long height) {
        if (width <= 0 || height <= 0) {
            throw ContentRefused.broken("The picture has no size.");
        }
        if (width > maxPixels / height) {
            throw new ContentRefused(
                    "content-pixel-flood",
                    ("The picture says it has %d by %d pixels; at most %d million are taken. Make"
                                    + " it smaller.")
                            .formatted(width, height, maxPixels / 1_000_000));
        }
    }

    private static ContentRefused brokenOff() {
        return ContentRefused.broken("The picture breaks off or is damaged.");
    }

    /** Portable Network Graphics, W3C 2003, sections 5 and 11. */
    void png(InputStream content) throws IOException {
        var in = new DataInputStream(content);
        try {
            in.skipNBytes(8);
            boolean first = true;
            while (true) {
                long length = in.readInt();
                int chunk = in.readInt();
                if (length < 0 || first != (chunk == IHDR)) {
                    throw brokenOff();
                }
                if (first) {
                    if (length != 13) {
                        throw brokenOff();
                    }
                    refuseFlood(in.readInt(), in.readInt());
                    length -= 8;
                }
                in.skipNBytes(length + 4);
                first = false;
                if (chunk == IEND) {
                    break;
                }
            }
        } catch (EOFException early) {
            throw brokenOff();
        }
        if (in.read() >= 0) {
            throw ContentRefused.polyglot(
                    "Something is attached behind the picture. Export it again.");
        }
    }

    /** ITU-T T.81, annex B. Cameras put a second picture behind the first, so the rest is free. */
    void jpeg(InputStream content) throws IOException {
        var in = new DataInputStream(content);
        try {
            in.skipNBytes(2);
            while (true) {
                int marker = marker(in);
                if (marker == 0xD9 || marker == 0xD8) {
                    throw brokenOff();
                }
                if (marker == 0x01 || (marker >= 0xD0 && marker <= 0xD7)) {
                    continue;
                }
                int length = in.readUnsignedShort();
                if (length < 2) {
                    throw brokenOff();
                }
                if (isFrame(marker)) {
                    in.skipNBytes(1);
                    int height = in.readUnsignedShort();
                    refuseFlood(in.readUnsignedShort(), height);
                    break;
                }
                if (marker == 0xDA) {
                    throw brokenOff();
                }
                in.skipNBytes(length - 2);
            }
        } catch (EOFException early) {
            throw brokenOff();
        }
        content.transferTo(OutputStream.nullOutputStream());
    }

    private static int marker(DataInputStream in) throws IOException {
        if (in.readUnsignedByte() != 0xFF) {
            throw brokenOff();
        }
        int marker = in.readUnsignedByte();
        while (marker == 0xFF) {
            marker = in.readUnsignedByte();
        }
        return marker;
    }

    private static boolean isFrame(int marker) {
        return marker >= 0xC0
                && marker <= 0xCF
                && marker != 0xC4
                && marker != 0xC8
                && marker != 0xCC;
    }

    /** RFC 9649, sections 2.4 to 2.7. */
    void webp(InputStream content) throws IOException {
        var in = new DataInputStream(content);
        long left;
        try {
            var head = new byte[30];
            in.readFully(head);
            left = LittleEndian.u32(head, 4) + 8 - head.length;
            switch (head[15]) {
                case 'X' ->
                        refuseFlood(
                                LittleEndian.u24(head, 24) + 1L, LittleEndian.u24(head, 27) + 1L);
                case 'L' -> {
                    long bits = LittleEndian.u32(head, 21);
                    refuseFlood((bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1);
                }
                default ->
                        refuseFlood(
                                LittleEndian.u16(head, 26) & 0x3FFF,
                                LittleEndian.u16(head, 28) & 0x3FFF);
            }
            if (left < 0) {
                throw brokenOff();
            }
            in.skipNBytes(left);
        } catch (EOFException early) {
            throw brokenOff();
        }
        if (in.read() >= 0) {
            throw ContentRefused.polyglot(
                    "Something is attached behind the picture. Export it again.");
        }
    }
}
