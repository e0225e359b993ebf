package dev.embassy.ambassador.people;

import dev.embassy.chassis.problem.Refusal;

/** Nobody of this id has signed in yet. */
public final class PersonNotFound extends Refusal {

    public PersonNotFound(PersonId id) {
        super(
                Kind.NOT_FOUND,
                "person-not-found",
                "Nobody with this id has signed in yet. Ask them to sign in once, then pick them again.");
        with("person", id.value());
    }
}
