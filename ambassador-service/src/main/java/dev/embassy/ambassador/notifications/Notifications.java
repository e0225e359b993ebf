package dev.embassy.ambassador.notifications;

import dev.embassy.chassis.aggregate.Page;
import dev.embassy.chassis.aggregate.PageRequest;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/**
 * All notifications; each is kept together with its place in the {@link MailQueue}, so that neither
 * is without the other.
 */
public interface Notifications {

    /**
     * The event that a notification is about.
     *
     * @param subject the record that it happened to
     * @param sequence counts the events of that record
     */
    record Occasion(String subject, long sequence, Instant at) {}

    /** Adds a notification unless it is there; queues its mail with it. */
    void add(NotificationId id, Notice notice, Occasion occasion);

    /** Settles what earlier events of the same record asked for, whoever was asked. */
    void settle(Occasion occasion);

    /** What these audiences were told, newest first, as the person sees it. */
    Page<Notification> page(List<Audience> audiences, String personId, PageRequest page);

    /** Those of them that the person has not read and that are not settled, oldest first. */
    List<Notification> unreadOf(Collection<NotificationId> ids, String personId);

    /** How many of them the person has not read; counted up to a limit. */
    long unread(List<Audience> audiences, String personId, int limit);

    /**
     * Marks one as read by the person.
     *
     * @return false if there is none for these audiences
     */
    boolean read(NotificationId id, List<Audience> audiences, String personId);

    void readAll(List<Audience> audiences, String personId);
}
