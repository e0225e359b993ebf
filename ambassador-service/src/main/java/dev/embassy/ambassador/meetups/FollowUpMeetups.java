package dev.embassy.ambassador.meetups;

import dev.embassy.chassis.actor.Actor;
import dev.embassy.chassis.actor.Person;
import dev.embassy.chassis.aggregate.ChangedMeanwhile;
import java.time.Clock;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** What time alone does to meetups: they end, and their reports become due. */
@Component
public class FollowUpMeetups {

    private static final Logger LOG = LoggerFactory.getLogger(FollowUpMeetups.class);
    private static final Person CALENDAR = Actor.system("Calendar").person();
    private static final int AT_ONCE = 100;

    private final Meetups meetups;
    private final Clock clock;

    FollowUpMeetups(Meetups meetups, Clock clock) {
        this.meetups = meetups;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${embassy.meetups.sweep:30s}")
    public void followUp() {
        var now = clock.instant();
        for (var meetup : meetups.over(now, AT_ONCE)) {
            store(meetup, List.of(meetup.hold(CALENDAR, now)));
        }
        for (var meetup : meetups.withReminderDue(now, AT_ONCE)) {
            meetup.remind(CALENDAR, now).ifPresent(reminded -> store(meetup, List.of(reminded)));
        }
    }

    private void store(Meetup meetup, List<MeetupEvent> events) {
        try {
            meetups.store(meetup, events);
        } catch (ChangedMeanwhile somebodyWasQuicker) {
            LOG.debug(
                    "Meetup {} changed meanwhile; the next round looks again", meetup.id().value());
        }
    }
}
