package dev.embassy.ambassador.notifications;

import dev.embassy.ambassador.notifications.GatheredMails.Gathered;
import dev.embassy.ambassador.notifications.GatheredMails.Pace;
import dev.embassy.ambassador.people.NotificationKind;
import java.time.Instant;
import java.util.List;

/** A mail that is to be sent, claimed by whoever holds this. */
public sealed interface QueuedMail {

    NotificationId id();

    String personId();

    /** How often it was claimed, this time included. */
    int attempts();

    /**
     * How often the mail server has refused this very mail since it was queued, or since somebody
     * asked to send it again.
     */
    int refusals();

    /**
     * The mail of one notification, in its words.
     *
     * @param at when it happened
     */
    record OfOne(
            NotificationId id,
            String personId,
            NotificationKind kind,
            String title,
            String body,
            String link,
            Instant at,
            int attempts,
            int refusals)
            implements QueuedMail {}

    /** A mail that tells of several notifications. */
    record OfMany(
            NotificationId id,
            String personId,
            Pace pace,
            List<Gathered> gathered,
            int attempts,
            int refusals)
            implements QueuedMail {}
}
