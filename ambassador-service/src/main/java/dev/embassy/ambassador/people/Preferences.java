package dev.embassy.ambassador.people;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How a person wants to be addressed.
 *
 * @param timeZone an identifier of the time zone database, such as {@code Europe/Oslo}; empty for
 *     that of the device
 * @param locale a BCP 47 language tag, such as {@code nb-NO}
 * @param optOuts the kinds of which no mail is wanted
 */
public record Preferences(
        @Nullable String timeZone,
        @Nullable String locale,
        @Nullable Set<NotificationKind> optOuts) {}
