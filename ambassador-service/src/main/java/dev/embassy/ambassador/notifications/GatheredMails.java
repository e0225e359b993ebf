package dev.embassy.ambassador.notifications;

import java.time.Instant;

/**
 * Mails that gather what people are asked as holders of a role, until they are due; then they are
 * in the {@link MailQueue}.
 */
public interface GatheredMails {

    /**
     * What a mail tells, in the words of the bell.
     *
     * @param role by which it concerns the person
     */
    record Gathered(NotificationId what, String role) {}

    /** Whether any mail to the person, sent or not, tells of it. */
    boolean tells(String personId, NotificationId what);

    /**
     * Puts it into the person's mail that is due then.
     *
     * @return false if that mail is taken already
     */
    boolean add(String personId, Gathered gathered, Instant dueAt);
}
