package dev.embassy.ambassador.people;

import dev.embassy.chassis.actor.Actor;
import dev.embassy.chassis.aggregate.AlreadyExists;
import dev.embassy.chassis.aggregate.ChangedMeanwhile;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;

/** Keeps the registry in step with the identity provider: whoever shows up is known afterwards. */
@Component
public class SignIn {

    private final People people;
    private final EmailSeal seal;
    private final Clock clock;

    SignIn(People people, EmailSeal seal, Clock clock) {
        this.people = people;
        this.seal = seal;
        this.clock = clock;
    }

    /** The person's record, as the token describes them. */
    public RegisteredPerson signedIn(Actor actor) {
        try {
            return register(actor);
        } catch (AlreadyExists | ChangedMeanwhile two) {
            // Two first requests of the same browser: the other one has just written the same.
            return register(actor);
        }
    }

    private RegisteredPerson register(Actor actor) {
        var id = new PersonId(actor.id());
        var now = clock.instant();
        var person = people.find(id).orElseGet(() -> RegisteredPerson.unknown(id, now));
        var changed = person.signedIn(actor.name(), actor.email(), seal, now);
        boolean othersAreAsked = person.seenAs(actor.roles());
        if (changed.isPresent() || othersAreAsked) {
            people.store(person, changed.map(List::of).orElse(List.of()));
        }
        return person;
    }
}
