package dev.embassy.ambassador.notifications;

import dev.embassy.ambassador.people.EmailSeal;
import dev.embassy.ambassador.people.People;
import dev.embassy.ambassador.people.PersonId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Sends what is queued. A mail server that is away costs time, never a mail. */
@Component
public class DeliverMails {

    private static final Logger LOG = LoggerFactory.getLogger(DeliverMails.class);

    /** Longer than any mail server takes to answer. */
    private static final Duration LEASE = Duration.ofMinutes(1);

    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(10);
    private static final int DOUBLINGS = 10;
    private static final int REJECTIONS = 5;
    private static final int AT_ONCE = 200;

    private final MailQueue queue;
    private final People people;
    private final EmailSeal seal;
    private final Mailer mailer;
    private final Clock clock;
    private final String publicUrl;

    DeliverMails(
            MailQueue queue,
            People people,
            EmailSeal seal,
            Mailer mailer,
            Clock clock,
            @Value("${embassy.public-url}") String publicUrl) {
        this.queue = queue;
        this.people = people;
        this.seal = seal;
        this.mailer = mailer;
        this.clock = clock;
        this.publicUrl = publicUrl;
    }

    /** Sends what is due, until nothing is or the mail server does not answer. */
    public void deliverDue() {
        for (int i = 0; i < AT_ONCE; i++) {
            var claimed = queue.claim(clock.instant(), LEASE);
            if (claimed.isEmpty() || !deliver(claimed.get())) {
                return;
            }
        }
    }

    private boolean deliver(QueuedMail mail) {
        var person = people.find(new PersonId(mail.personId()));
        if (person.isPresent() && !person.get().wantsMailAbout(mail.kind())) {
            queue.drop(mail.id(), "The person does without mails of this kind.");
            return true;
        }
        var address = person.flatMap(known -> known.email(seal));
        if (address.isEmpty()) {
            // They may sign in, and thereby tell their address, at any time.
            later(mail, "No address is known yet.");
            return true;
        }
        try {
            mailer.send(MailWords.mail(mail, person.get().name(), address.get(), publicUrl));
        } catch (MailNotSent failed) {
            var problem = Objects.requireNonNullElse(failed.getMessage(), "no reason given");
            LOG.warn(
                    "Mail {} was not sent at attempt {}: {}",
                    mail.id().value(),
                    mail.attempts(),
                    problem);
            if (failed.rejected() && mail.attempts() >= REJECTIONS) {
                queue.drop(mail.id(), problem);
            } else {
                later(mail, problem);
            }
            return failed.rejected();
        }
        queue.sent(mail.id(), clock.instant());
        return true;
    }

    private void later(QueuedMail mail, String problem) {
        queue.postpone(mail.id(), dueAgain(mail.attempts(), clock.instant()), problem);
    }

    /** Doubles from one second to ten minutes. */
    static Instant dueAgain(int attempts, Instant now) {
        var pause = Duration.ofSeconds(1L << Math.min(attempts - 1, DOUBLINGS));
        return now.plus(pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE);
    }
}
