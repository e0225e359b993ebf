package dev.embassy.ambassador.people;

import java.time.ZoneId;
import java.util.Set;

/** The zones of the time zone database. */
public final class TimeZones {

    private static final Set<String> KNOWN = ZoneId.getAvailableZoneIds();

    private TimeZones() {}

    public static boolean isKnown(String timeZone) {
        return KNOWN.contains(timeZone);
    }
}
