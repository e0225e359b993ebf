package dev.embassy.ambassador.notifications;

import dev.embassy.ambassador.notifications.GatheredMails.Gathered;
import dev.embassy.ambassador.notifications.GatheredMails.Pace;
import dev.embassy.ambassador.people.DailyMailHour;
import dev.embassy.ambassador.people.MailTiming;
import dev.embassy.ambassador.people.NotificationKind;
import dev.embassy.ambassador.people.People;
import dev.embassy.ambassador.people.RegisteredPerson;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Mails that tell several things at once, so that they are no flood.
 *
 * <p>What those with a role are asked also comes as an e-mail, for a team that looks into the
 * portal once a week. Everybody gets one such mail an hour at most, at the full hour, of all that
 * came meanwhile and still waits then.
 *
 * <p>What a person chose to be told once a day comes in one mail at the {@link DailyMailHour}.
 */
@Component
public class GatherMails {

    /** Between two daily hours, where no clock is changed. */
    private static final Duration A_DAY = Duration.ofDays(1);

    private final GatheredMails mails;
    private final People people;
    private final DailyMailHour dailyMailHour;
    private final Clock clock;
    private final long pause;

    GatherMails(
            GatheredMails mails,
            People people,
            DailyMailHour dailyMailHour,
            Clock clock,
            @Value("${embassy.mail.gathering:1h}") Duration pause) {
        this.mails = mails;
        this.people = people;
        this.dailyMailHour = dailyMailHour;
        this.clock = clock;
        this.pause = pause.toMillis();
    }

    /**
     * Whoever holds the role now is told once, however often this is asked for.
     *
     * @param at when it happened
     * @param causedBy who needs not be told
     */
    void gather(NotificationId what, String role, Instant at, String causedBy) {
        var gathered = new Gathered(what, role);
        for (var person : people.holding(role)) {
            var id = person.id().value();
            if (id.equals(causedBy) || mails.tells(id, what)) {
                continue;
            }
            if (person.mailAbout(NotificationKind.WORK_QUEUE) == MailTiming.DAILY) {
                addToDaily(person, gathered, at);
            } else {
                addToHourly(id, gathered);
            }
        }
    }

    /** Into the daily mail, unless it is there already. */
    void gatherDaily(QueuedMail.OfOne mail, RegisteredPerson person) {
        addToDaily(person, new Gathered(mail.id(), null), mail.at());
    }

    /** Whether a gathered mail tells of what this mail would tell. */
    boolean tells(QueuedMail.OfOne mail) {
        return mails.tells(mail.personId(), mail.id());
    }

    /** Into the next mail; where that is just being sent, into the one after. */
    private void addToHourly(String personId, Gathered gathered) {
        var dueAt = nextMailAfter(clock.instant());
        while (!mails.add(personId, Pace.HOURLY, gathered, dueAt)) {
            dueAt = nextMailAfter(dueAt);
        }
    }

    private Instant nextMailAfter(Instant at) {
        return Instant.ofEpochMilli((at.toEpochMilli() / pause + 1) * pause);
    }

    /**
     * Into the first mail after it happened, so that what came before the hour does not wait for
     * another day because the service was down. Of a longer time there is one late mail, not one
     * for each day.
     */
    private void addToDaily(RegisteredPerson person, Gathered gathered, Instant at) {
        var aDayAgo = clock.instant().minus(A_DAY);
        var dueAt = dailyMailHour.after(at.isAfter(aDayAgo) ? at : aDayAgo, person);
        while (!mails.add(person.id().value(), Pace.DAILY, gathered, dueAt)) {
            dueAt = dailyMailHour.after(dueAt, person);
        }
    }
}
