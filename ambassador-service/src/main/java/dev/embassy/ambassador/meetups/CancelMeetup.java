package dev.embassy.ambassador.meetups;

import dev.embassy.chassis.actor.Actor;
import dev.embassy.chassis.aggregate.Expected;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;

/** An organiser calls the meetup off, or says that it did not take place. */
@Component
public class CancelMeetup {

    private final OwnMeetups own;
    private final Meetups meetups;
    private final Clock clock;

    CancelMeetup(OwnMeetups own, Meetups meetups, Clock clock) {
        this.own = own;
        this.meetups = meetups;
        this.clock = clock;
    }

    public Meetup cancel(MeetupId id, String reason, Expected expected, Actor by) {
        var meetup = own.get(id, expected, by);
        meetups.store(meetup, List.of(meetup.cancel(reason, by, clock.instant())));
        return meetup;
    }
}
