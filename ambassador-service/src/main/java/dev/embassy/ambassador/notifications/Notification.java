package dev.embassy.ambassador.notifications;

import dev.embassy.ambassador.people.NotificationKind;
import java.time.Instant;

/**
 * What somebody was told.
 *
 * @param read whether whoever asks has read it, or needs not any more
 * @param settled whether it asked for something that is done, or no longer needed
 */
public record Notification(
        NotificationId id,
        Audience to,
        NotificationKind kind,
        String title,
        String body,
        String link,
        Instant at,
        boolean read,
        boolean settled) {}
