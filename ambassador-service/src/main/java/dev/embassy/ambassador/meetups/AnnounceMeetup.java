package dev.embassy.ambassador.meetups;

import dev.embassy.chassis.actor.Actor;
import dev.embassy.chassis.aggregate.Expected;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;

/** An organiser makes the meetup public. */
@Component
public class AnnounceMeetup {

    private final OwnMeetups own;
    private final Meetups meetups;
    private final Clock clock;

    AnnounceMeetup(OwnMeetups own, Meetups meetups, Clock clock) {
        this.own = own;
        this.meetups = meetups;
        this.clock = clock;
    }

    public Meetup announce(MeetupId id, Expected expected, Actor by) {
        var meetup = own.get(id, expected, by);
        meetups.store(meetup, List.of(meetup.announce(by, clock.instant())));
        return meetup;
    }
}
