package dev.embassy.ambassador.people.web;

import dev.embassy.chassis.actor.Person;

/** A person as others may know them. */
record PersonView(String id, String name) {

    static PersonView of(Person person) {
        return new PersonView(person.id(), person.name());
    }
}
