package dev.embassy.ambassador.notifications;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** A deliverer that dies after the mail server took a mail and before it could note so. */
final class MailBeforeDeath {

    private final MailQueue queue;
    private final Mailer mailer;

    MailBeforeDeath(MailQueue queue, Mailer mailer) {
        this.queue = queue;
        this.mailer = mailer;
    }

    void deliver(Instant now) {
        var mail = queue.claim(now, Duration.ofMinutes(5)).orElseThrow();
        mailer.send(
                MailWords.mail(
                        mail,
                        List.of(),
                        "Ada Mensah",
                        "ada-mensah@example.org",
                        "https://embassy.example"));
    }
}
