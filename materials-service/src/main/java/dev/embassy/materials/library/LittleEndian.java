package dev.embassy.materials.library;

/** Unsigned numbers as ZIP and RIFF write them. */
final class LittleEndian {

    private LittleEndian() {}

    static int u16(byte[] bytes, int at) {
        return (bytes[at] & 0xFF) | (bytes[at + 1] & 0xFF) << 8;
    }

    static int u24(byte[] bytes, int at) {
        return u16(bytes, at) | (bytes[at + 2] & 0xFF) << 16;
    }

    static long u32(byte[] bytes, int at) {
        return u16(bytes, at) | (long) u16(bytes, at + 2) << 16;
    }

    /** Beyond 2⁶³ the number is negative, and refused by whoever compares it with a size. */
    static long u64(byte[] bytes, int at) {
        return u32(bytes, at) | u32(bytes, at + 4) << 32;
    }
}
