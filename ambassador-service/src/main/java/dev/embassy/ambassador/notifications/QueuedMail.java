package dev.embassy.ambassador.notifications;

import dev.embassy.ambassador.notifications.GatheredMails.Gathered;
import dev.embassy.ambassador.people.NotificationKind;
import java.util.List;

/**
 * A mail that is to be sent, claimed by whoever holds this.
 *
 * @param attempts how often it was claimed, this time included
 * @param refusals how often the mail server has refused this very mail since it was queued, or
 *     since somebody asked to send it again
 * @param gathered what it tells instead of its own words; empty for the mail of one notification
 */
public record QueuedMail(
        NotificationId id,
        String personId,
        NotificationKind kind,
        String title,
        String body,
        String link,
        int attempts,
        int refusals,
        List<Gathered> gathered) {}
