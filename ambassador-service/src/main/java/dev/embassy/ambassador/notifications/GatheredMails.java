package dev.embassy.ambassador.notifications;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Mails that gather what people are told until they are due; then they are in the {@link
 * MailQueue}.
 */
public interface GatheredMails {

    /** How often a person gets one of them at most. */
    enum Pace {
        /** What they are asked as holders of a role. */
        HOURLY,
        /** Whatever they chose to be told once a day. */
        DAILY
    }

    /**
     * What a mail tells, in the words of the bell.
     *
     * @param role by which it concerns the person; null where it concerns them as who they are
     */
    record Gathered(NotificationId what, @Nullable String role) {}

    /** Whether any gathered mail to the person, sent or not, tells of it. */
    boolean tells(String personId, NotificationId what);

    /**
     * Puts it into the person's mail that is due then.
     *
     * @return false if that mail is taken already
     */
    boolean add(String personId, Pace pace, Gathered gathered, Instant dueAt);
}
