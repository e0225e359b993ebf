package dev.embassy.ambassador.notifications;

import dev.embassy.chassis.aggregate.Page;
import dev.embassy.chassis.aggregate.PageRequest;
import java.time.Instant;
import java.util.Optional;

/** What is left in the {@link MailQueue} of mails that were tried in vain. */
public interface UndeliveredMails {

    /** Newest first. */
    Page<UndeliveredMail> page(UndeliveredMail.State state, PageRequest page);

    /** Empty also where the mail has been sent, or nobody wants it. */
    Optional<UndeliveredMail> find(NotificationId id);

    /**
     * Makes it due, with all its tries before it; one that is being tried at this moment is left
     * alone.
     */
    void sendAgain(NotificationId id, Instant now);
}
