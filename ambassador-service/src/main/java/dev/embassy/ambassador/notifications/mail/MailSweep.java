package dev.embassy.ambassador.notifications.mail;

import dev.embassy.ambassador.notifications.DeliverMails;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks for due mails every other moment. */
@Component
class MailSweep {

    private final DeliverMails deliverMails;

    MailSweep(DeliverMails deliverMails) {
        this.deliverMails = deliverMails;
    }

    @Scheduled(fixedDelayString = "${embassy.mail.sweep:2s}")
    void sweep() {
        deliverMails.deliverDue();
    }
}
