package dev.embassy.ambassador.notifications;

import dev.embassy.ambassador.people.People;
import dev.embassy.ambassador.people.PersonId;
import dev.embassy.ambassador.people.RegisteredPerson;
import dev.embassy.ambassador.people.Roles;
import dev.embassy.chassis.actor.Actor;
import dev.embassy.chassis.actor.Person;
import dev.embassy.chassis.aggregate.Page;
import dev.embassy.chassis.aggregate.PageRequest;
import dev.embassy.chassis.audit.AuditLog;
import dev.embassy.chassis.events.OutboxEvent;
import dev.embassy.chassis.id.Ids;
import dev.embassy.chassis.problem.NotAllowed;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Those who operate the installation see which mails did not go out, and send them again. */
@Component
public class MendMails {

    private final UndeliveredMails mails;
    private final People people;
    private final AuditLog audit;
    private final Ids ids;
    private final Clock clock;

    MendMails(UndeliveredMails mails, People people, AuditLog audit, Ids ids, Clock clock) {
        this.mails = mails;
        this.people = people;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    public Page<UndeliveredMail> page(UndeliveredMail.State state, PageRequest page, Actor by) {
        requireOperator(by);
        return mails.page(state, page);
    }

    /** Whom a mail is for; empty where they have not signed in yet. */
    public Optional<Person> recipient(UndeliveredMail mail) {
        return people.find(new PersonId(mail.personId())).map(RegisteredPerson::reference);
    }

    /** Asked for twice, it goes out once. */
    public void sendAgain(NotificationId id, Actor by) {
        requireOperator(by);
        var mail = mails.find(id).orElseThrow(() -> new MailNotWaiting(id));
        var now = clock.instant();
        // First, so that nothing is done without its line; the mail is no aggregate with an outbox.
        audit.record(
                new OutboxEvent(
                        ids.next(),
                        "ambassador.mail-sent-again.v1",
                        id.value(),
                        mail.title(),
                        mail.attempts(),
                        now,
                        by.person(),
                        mail.answer(),
                        "{}",
                        null));
        mails.sendAgain(id, now);
    }

    private static void requireOperator(Actor by) {
        if (!by.has(Roles.ADMIN)) {
            throw new NotAllowed("Only those who operate the installation may see this.");
        }
    }
}
