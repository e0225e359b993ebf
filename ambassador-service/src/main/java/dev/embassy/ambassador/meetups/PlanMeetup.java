package dev.embassy.ambassador.meetups;

import dev.embassy.chassis.actor.Actor;
import dev.embassy.chassis.aggregate.AlreadyExists;
import dev.embassy.chassis.id.Ids;
import dev.embassy.chassis.problem.NotAllowed;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;

/** Somebody begins to plan a meetup; they organise it unless they name others. */
@Component
public class PlanMeetup {

    private final Meetups meetups;
    private final Planning planning;
    private final Ids ids;
    private final Clock clock;

    PlanMeetup(Meetups meetups, Planning planning, Ids ids, Clock clock) {
        this.meetups = meetups;
        this.planning = planning;
        this.ids = ids;
        this.clock = clock;
    }

    public Meetup plan(PlanDraft draft, Actor by) {
        if (!MeetupPolicy.mayPlan(by)) {
            throw new NotAllowed("Members of the programme and organisers plan meetups.");
        }
        var me = List.of(by.person());
        var meetup =
                Meetup.plan(
                        new MeetupId(ids.next()), planning.plan(draft, me, me), clock.instant());
        try {
            meetups.store(meetup, List.of(meetup.planned(by)));
            return meetup;
        } catch (AlreadyExists repeated) {
            // The same request came before and was cut off after the write: one effect, one answer.
            return meetups.get(meetup.id());
        }
    }
}
