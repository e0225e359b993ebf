package dev.embassy.ambassador.notifications;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Mails to be sent. */
public interface MailQueue {

    /**
     * Takes one mail that is due and keeps it from others for a while. If nothing is heard of it by
     * then, it is due again: better one mail twice than none.
     */
    Optional<QueuedMail> claim(Instant now, Duration lease);

    /** How many mails are still to be sent, due or not; those that still gather not. */
    long waiting();

    void sent(NotificationId id, Instant at);

    /** It will be due again; nothing was said about the mail itself. */
    void postpone(NotificationId id, Instant dueAt, String problem);

    /** It will be due again; the mail server has refused this very mail, which is counted. */
    void refused(NotificationId id, Instant dueAt, String answer);

    /** It will not be tried again until somebody asks for it. */
    void giveUp(NotificationId id, String answer);

    /** It will not be sent by itself: a gathered mail tells of it. */
    void gathered(NotificationId id);

    /** It will not be tried again: the person does without it, or nothing of it waits any more. */
    void unwanted(NotificationId id);
}
