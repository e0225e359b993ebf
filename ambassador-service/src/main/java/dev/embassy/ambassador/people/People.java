package dev.embassy.ambassador.people;

import dev.embassy.chassis.aggregate.Page;
import dev.embassy.chassis.aggregate.PageRequest;
import java.util.List;
import java.util.Optional;

/** Everybody who ever signed in. */
public interface People {

    Optional<RegisteredPerson> find(PersonId id);

    /** People of whose names every word of the question begins a word, by name. */
    Page<RegisteredPerson> search(String question, PageRequest page);

    /** Those who had the role when they were last here, in no particular order. */
    List<RegisteredPerson> holding(String role);

    void store(RegisteredPerson person, List<PersonEvent> events);

    default RegisteredPerson get(PersonId id) {
        return find(id).orElseThrow(() -> new PersonNotFound(id));
    }
}
