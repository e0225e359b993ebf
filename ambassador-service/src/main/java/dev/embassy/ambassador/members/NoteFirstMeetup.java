package dev.embassy.ambassador.members;

import dev.embassy.chassis.actor.Person;
import dev.embassy.chassis.aggregate.ChangedMeanwhile;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** Ticks a new member's first meetup off. */
@Component
public class NoteFirstMeetup {

    private final Members members;
    private final Clock clock;

    NoteFirstMeetup(Members members, Clock clock) {
        this.members = members;
        this.clock = clock;
    }

    public void planned(Person organiser) {
        try {
            note(organiser);
        } catch (ChangedMeanwhile other) {
            note(organiser);
        }
    }

    private void note(Person organiser) {
        members.find(new MemberId(organiser.id()))
                .filter(Member::awaitsFirstMeetup)
                .ifPresent(member ->
                        members.store(member, member.plannedMeetup(organiser, clock.instant())));
    }
}
