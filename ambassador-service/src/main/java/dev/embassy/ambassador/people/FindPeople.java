package dev.embassy.ambassador.people;

import dev.embassy.chassis.actor.Actor;
import dev.embassy.chassis.actor.Person;
import dev.embassy.chassis.aggregate.Page;
import dev.embassy.chassis.aggregate.PageRequest;
import dev.embassy.chassis.problem.NotAllowed;
import org.springframework.stereotype.Component;

/** Looks people up by name, to pick a speaker or a nominee. Tells names only. */
@Component
public class FindPeople {

    private final People people;

    FindPeople(People people) {
        this.people = people;
    }

    public Page<Person> find(String question, PageRequest page, Actor by) {
        if (!PeoplePolicy.mayLookPeopleUp(by)) {
            throw new NotAllowed("Only those who take part in the programme may look people up.");
        }
        return people.search(question, page).map(RegisteredPerson::reference);
    }
}
