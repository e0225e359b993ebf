package dev.embassy.materials.links.store;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.embassy.materials.links.Click;
import dev.embassy.materials.links.LinkId;
import dev.embassy.materials.meetups.MeetupId;
import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.UUID;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/**
 * A click in 64 bytes: link (16), day since 1970 (4), whether a robot (1), the meetup's identifier
 * with its length (1 + 38), and a CRC-32C of all that (4).
 */
final class ClickRecord {

    static final int LENGTH = 64;

    private static final int CHECKED = LENGTH - 4;
    private static final int LONGEST_MEETUP = CHECKED - 22;

    private ClickRecord() {}

    static byte[] of(Click click) {
        var to = ByteBuffer.allocate(LENGTH);
        var link = UUID.fromString(click.link().value());
        to.putLong(link.getMostSignificantBits()).putLong(link.getLeastSignificantBits());
        to.putInt(Math.toIntExact(click.day().toEpochDay()));
        to.put((byte) (click.robot() ? 1 : 0));
        var meetup =
                click.meetup() == null ? new byte[0] : click.meetup().value().getBytes(US_ASCII);
        if (meetup.length > LONGEST_MEETUP) {
            throw new IllegalArgumentException("Not a meetup's identifier: " + click.meetup());
        }
        to.put((byte) meetup.length).put(meetup);
        to.putInt(CHECKED, sum(to, 0));
        return to.array();
    }

    /** Null where it is damaged; the buffer stands behind it in any case. */
    static @Nullable Click read(ByteBuffer from) {
        int begin = from.position();
        from.position(begin + LENGTH);
        if (from.getInt(begin + CHECKED) != sum(from, begin)) {
            return null;
        }
        var meetup = new byte[from.get(begin + 21)];
        from.get(begin + 22, meetup);
        return new Click(
                new LinkId(new UUID(from.getLong(begin), from.getLong(begin + 8)).toString()),
                meetup.length == 0 ? null : new MeetupId(new String(meetup, US_ASCII)),
                LocalDate.ofEpochDay(from.getInt(begin + 16)),
                from.get(begin + 20) != 0);
    }

    private static int sum(ByteBuffer buffer, int begin) {
        var sum = new CRC32C();
        sum.update(buffer.slice(begin, CHECKED));
        return (int) sum.getValue();
    }
}
