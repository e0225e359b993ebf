package dev.embassy.ambassador.people;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a person wants to be addressed.
 *
 * @param timeZone an identifier of the time zone database, such as {@code Europe/Oslo}; empty for
 *     that of the device
 * @param locale a BCP 47 language tag, such as {@code nb-NO}
 * @param mails when mails of these kinds are wanted; for the others nothing changes
 */
public record Preferences(
        @Nullable String timeZone,
        @Nullable String locale,
        Map<NotificationKind, MailTiming> mails) {}
