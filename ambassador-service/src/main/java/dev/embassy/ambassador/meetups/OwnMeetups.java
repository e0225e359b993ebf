package dev.embassy.ambassador.meetups;

import dev.embassy.chassis.actor.Actor;
import dev.embassy.chassis.aggregate.Expected;
import dev.embassy.chassis.problem.NotAllowed;
import org.springframework.stereotype.Component;

/** Finds a meetup for those who may change it. */
@Component
class OwnMeetups {

    private final Meetups meetups;

    OwnMeetups(Meetups meetups) {
        this.meetups = meetups;
    }

    Meetup get(MeetupId id, Expected expected, Actor by) {
        var meetup =
                meetups.find(id)
                        .filter(found -> MeetupPolicy.mayRead(by, found))
                        .orElseThrow(() -> new MeetupNotFound(id));
        if (!MeetupPolicy.mayChange(by, meetup)) {
            throw new NotAllowed("Only the organisers of the meetup and staff change it.");
        }
        expected.check(meetup);
        return meetup;
    }
}
