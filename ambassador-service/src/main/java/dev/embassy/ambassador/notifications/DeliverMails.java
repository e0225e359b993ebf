package dev.embassy.ambassador.notifications;

import dev.embassy.ambassador.notifications.GatheredMails.Gathered;
import dev.embassy.ambassador.people.EmailSeal;
import dev.embassy.ambassador.people.MailTiming;
import dev.embassy.ambassador.people.People;
import dev.embassy.ambassador.people.PersonId;
import dev.embassy.ambassador.people.RegisteredPerson;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Sends what is queued. A mail server that is away, or takes mails of nobody, costs time and never
 * a mail: it is asked again after a second, then after pauses that double up to ten minutes, for as
 * long as it takes.
 *
 * <p>A mail that the server refuses by itself, as with greylisting or a full mailbox, waits for a
 * minute, then for pauses that double up to an hour. Greylisting lets a mail in after one to five
 * minutes, mostly; a mailbox is emptied within days, and RFC 5321 (4.5.4.1) asks to try for at
 * least four to five. After {@value #REFUSALS} refusals, which take five days, it is given up. A
 * mail to a mailbox that does not exist is given up at once. What is given up can be sent again by
 * those who operate the installation.
 */
@Component
public class DeliverMails {

    private static final Logger LOG = LoggerFactory.getLogger(DeliverMails.class);

    /**
     * Longer than a mail takes, though each of the server's answers may take ten seconds. No longer
     * than that: what was being sent when a process died waits for so long. Should it be too short
     * once, the same mail goes out twice, under the same Message-ID.
     */
    private static final Duration LEASE = Duration.ofSeconds(90);

    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(10);
    private static final Duration LONGEST_PAUSE_OF_REFUSED = Duration.ofHours(1);
    private static final int DOUBLINGS = 10;

    /** Six pauses make the first hour, 119 of an hour each the days after. */
    static final int REFUSALS = 126;

    private static final int AT_ONCE = 200;

    private final MailQueue queue;
    private final Notifications notifications;
    private final GatherMails gatherMails;
    private final People people;
    private final EmailSeal seal;
    private final Mailer mailer;
    private final Clock clock;
    private final String publicUrl;

    DeliverMails(
            MailQueue queue,
            Notifications notifications,
            GatherMails gatherMails,
            People people,
            EmailSeal seal,
            Mailer mailer,
            Clock clock,
            @Value("${embassy.public-url}") String publicUrl) {
        this.queue = queue;
        this.notifications = notifications;
        this.gatherMails = gatherMails;
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
        if (mail instanceof QueuedMail.OfOne one && !mailedAtOnce(one, person)) {
            return true;
        }
        var told = List.<Notification>of();
        if (mail instanceof QueuedMail.OfMany many && person.isPresent()) {
            told = told(many, person.get());
            if (told.isEmpty()) {
                queue.unwanted(mail.id());
                return true;
            }
        }
        var address = person.flatMap(known -> known.email(seal));
        if (address.isEmpty()) {
            // They may sign in, and thereby tell their address, at any time.
            later(mail, "No address is known yet.");
            return true;
        }
        try {
            mailer.send(MailWords.mail(mail, told, person.get().name(), address.get(), publicUrl));
        } catch (MailNotSent failure) {
            notSent(mail, failure);
            return failure.because() != MailNotSent.Because.NO_SERVICE;
        }
        queue.sent(mail.id(), clock.instant());
        return true;
    }

    /** Whether it goes out by itself; otherwise sees to it that it is not asked about again. */
    private boolean mailedAtOnce(QueuedMail.OfOne mail, Optional<RegisteredPerson> person) {
        // Whoever tried it before may have died just after it came into the daily mail, and the
        // person may have chosen otherwise since.
        if (mail.attempts() > 1 && gatherMails.tells(mail)) {
            queue.gathered(mail.id());
            return false;
        }
        if (person.isEmpty()) {
            return true;
        }
        switch (person.get().mailAbout(mail.kind())) {
            case AT_ONCE -> {
                return true;
            }
            case DAILY -> {
                gatherMails.gatherDaily(mail, person.get());
                queue.gathered(mail.id());
            }
            case NEVER -> queue.unwanted(mail.id());
        }
        return false;
    }

    /**
     * What still waits of what it gathered, for somebody who still has the role and wants mails of
     * that kind.
     */
    private List<Notification> told(QueuedMail.OfMany mail, RegisteredPerson person) {
        var ids =
                mail.gathered().stream()
                        .filter(gathered ->
                                gathered.role() == null || person.holds(gathered.role()))
                        .map(Gathered::what)
                        .toList();
        if (ids.isEmpty()) {
            return List.of();
        }
        return notifications.unreadOf(ids, mail.personId()).stream()
                .filter(one -> person.mailAbout(one.kind()) != MailTiming.NEVER)
                .toList();
    }

    private void notSent(QueuedMail mail, MailNotSent failure) {
        var answer = Objects.requireNonNullElse(failure.getMessage(), "no reason given");
        LOG.warn(
                "Mail {} was not sent at attempt {}: {}",
                mail.id().value(),
                mail.attempts(),
                answer);
        switch (failure.because()) {
            case NO_SERVICE -> later(mail, answer);
            case NOT_NOW -> {
                int refusals = mail.refusals() + 1;
                if (refusals >= REFUSALS) {
                    queue.giveUp(mail.id(), answer);
                } else {
                    queue.refused(mail.id(), dueAfterRefusal(refusals, clock.instant()), answer);
                }
            }
            case NEVER -> queue.giveUp(mail.id(), answer);
        }
    }

    private void later(QueuedMail mail, String problem) {
        queue.postpone(mail.id(), dueAgain(mail.attempts(), clock.instant()), problem);
    }

    /** Doubles from one second to ten minutes. */
    static Instant dueAgain(int attempts, Instant now) {
        return now.plus(pause(Duration.ofSeconds(1), attempts, LONGEST_PAUSE));
    }

    /** Doubles from one minute to an hour. */
    static Instant dueAfterRefusal(int refusals, Instant now) {
        return now.plus(pause(Duration.ofMinutes(1), refusals, LONGEST_PAUSE_OF_REFUSED));
    }

    private static Duration pause(Duration first, int times, Duration longest) {
        var pause = first.multipliedBy(1L << Math.min(times - 1, DOUBLINGS));
        return pause.compareTo(longest) < 0 ? pause : longest;
    }
}
