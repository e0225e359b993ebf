package dev.embassy.ambassador.notifications;

import dev.embassy.ambassador.people.NotificationKind;

/**
 * A mail that is to be sent, claimed by whoever holds this.
 *
 * @param attempts how often it was claimed, this time included
 */
public record QueuedMail(
        NotificationId id,
        String personId,
        NotificationKind kind,
        String title,
        String body,
        String link,
        int attempts) {}
