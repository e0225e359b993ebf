package dev.embassy.ambassador.meetups;

import dev.embassy.chassis.actor.Actor;
import dev.embassy.chassis.actor.Person;
import dev.embassy.chassis.aggregate.Expected;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** An organiser plans the meetup differently. */
@Component
public class ChangeMeetup {

    private final OwnMeetups own;
    private final Meetups meetups;
    private final Planning planning;
    private final Clock clock;

    ChangeMeetup(OwnMeetups own, Meetups meetups, Planning planning, Clock clock) {
        this.own = own;
        this.meetups = meetups;
        this.planning = planning;
        this.clock = clock;
    }

    public Meetup change(MeetupId id, PlanDraft draft, Expected expected, Actor by) {
        var meetup = own.get(id, expected, by);
        var plan = planning.plan(draft, known(meetup, by), meetup.plan().organisers());
        meetups.store(meetup, List.of(meetup.change(plan, by, clock.instant())));
        return meetup;
    }

    private static List<Person> known(Meetup meetup, Actor by) {
        return Stream.of(
                        Stream.of(by.person()),
                        meetup.plan().organisers().stream(),
                        meetup.plan().speakers().stream().map(Speaker::person))
                .flatMap(people -> people)
                .toList();
    }
}
