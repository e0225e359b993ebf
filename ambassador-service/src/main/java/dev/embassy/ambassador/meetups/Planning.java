package dev.embassy.ambassador.meetups;

import dev.embassy.ambassador.people.People;
import dev.embassy.ambassador.people.PersonId;
import dev.embassy.chassis.actor.Person;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Makes a plan of a draft: knows the people by name. */
@Component
class Planning {

    private final People people;

    Planning(People people) {
        this.people = people;
    }

    /**
     * @param known people whose names need not be looked up
     * @param organisers those who organise if the draft names nobody
     */
    MeetupPlan plan(PlanDraft draft, List<Person> known, List<Person> organisers) {
        var invalid = new MeetupPlanInvalid();
        var named =
                draft.organiserIds() == null
                        ? organisers
                        : draft.organiserIds().stream()
                                .distinct()
                                .flatMap(id -> person(id, known, "organiserIds", invalid))
                                .toList();
        var speakers =
                Stream.iterate(0, i -> i < draft.speakers().size(), i -> i + 1)
                        .flatMap(i -> {
                            var speaker = draft.speakers().get(i);
                            return person(
                                            speaker.personId(),
                                            known,
                                            "speakers[" + i + "].personId",
                                            invalid)
                                    .map(person -> new Speaker(person, speaker.talk()));
                        })
                        .toList();
        invalid.throwIfAny();
        return new MeetupPlan(
                draft.title(),
                draft.kind(),
                draft.format(),
                draft.startsAt(),
                draft.endsAt(),
                draft.timeZone(),
                draft.city(),
                draft.country(),
                draft.venue(),
                draft.onlineUrl(),
                draft.expectedAttendance(),
                draft.description(),
                named,
                speakers);
    }

    private Stream<Person> person(
            String id, List<Person> known, String field, MeetupPlanInvalid invalid) {
        var found =
                known.stream()
                        .filter(person -> person.id().equals(id))
                        .findFirst()
                        .or(() ->
                                people.find(new PersonId(id))
                                        .map(registered -> registered.reference()));
        if (found.isEmpty()) {
            invalid.field(
                    field, "Nobody with this id has signed in yet. Ask them to sign in once.");
        }
        return found.stream();
    }
}
