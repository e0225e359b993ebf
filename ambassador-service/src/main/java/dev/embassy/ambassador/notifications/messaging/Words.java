package dev.embassy.ambassador.notifications.messaging;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Turns of phrase the notifications share. */
final class Words {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("EEEE, d MMMM uuuu, HH:mm", Locale.ENGLISH);

    private Words() {}

    /** A reason as a sentence of its own, or nothing. */
    static String because(@Nullable String reason) {
        return reason == null || reason.isBlank() ? "" : "\n\n“" + reason.strip() + "”";
    }

    static String day(Instant at) {
        return DAY.format(at.atZone(ZoneOffset.UTC));
    }

    /** A moment as the clocks of a place show it. */
    static String moment(Instant at, String timeZone) {
        return MOMENT.format(at.atZone(ZoneId.of(timeZone)));
    }
}
