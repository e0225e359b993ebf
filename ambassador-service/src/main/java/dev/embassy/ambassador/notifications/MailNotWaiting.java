package dev.embassy.ambassador.notifications;

import dev.embassy.chassis.problem.Refusal;

/** There is no such mail, or it went out meanwhile. */
public final class MailNotWaiting extends Refusal {

    public MailNotWaiting(NotificationId id) {
        super(
                Kind.NOT_FOUND,
                "mail-not-waiting",
                "No such mail waits. It went out meanwhile, or the person does without it.");
        with("mail", id.value());
    }
}
