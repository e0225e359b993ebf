package dev.embassy.ambassador.notifications;

import dev.embassy.ambassador.notifications.GatheredMails.Gathered;
import dev.embassy.ambassador.people.People;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * What those with a role are asked also comes as an e-mail, for a team that looks into the portal
 * once a week. So that it is no flood, everybody gets one such mail an hour at most, at the full
 * hour, of all that came meanwhile and still waits then.
 */
@Component
public class GatherMails {

    private final GatheredMails mails;
    private final People people;
    private final Clock clock;
    private final long pause;

    GatherMails(
            GatheredMails mails,
            People people,
            Clock clock,
            @Value("${embassy.mail.gathering:1h}") Duration pause) {
        this.mails = mails;
        this.people = people;
        this.clock = clock;
        this.pause = pause.toMillis();
    }

    /**
     * Whoever holds the role now is told once, however often this is asked for.
     *
     * @param causedBy who needs not be told
     */
    void gather(NotificationId what, String role, String causedBy) {
        for (var person : people.holding(role)) {
            var id = person.id().value();
            if (!id.equals(causedBy) && !mails.tells(id, what)) {
                add(id, new Gathered(what, role));
            }
        }
    }

    /** Into the next mail; where that is just being sent, into the one after. */
    private void add(String personId, Gathered gathered) {
        var dueAt = nextMailAfter(clock.instant());
        while (!mails.add(personId, gathered, dueAt)) {
            dueAt = nextMailAfter(dueAt);
        }
    }

    private Instant nextMailAfter(Instant at) {
        return Instant.ofEpochMilli((at.toEpochMilli() / pause + 1) * pause);
    }
}
