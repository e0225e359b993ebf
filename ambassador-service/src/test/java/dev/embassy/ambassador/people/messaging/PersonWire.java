package dev.embassy.ambassador.people.messaging;

import dev.embassy.ambassador.people.PersonEvent;
import dev.embassy.chassis.events.EventWire;

/** Gives tests the wire as it is. */
public final class PersonWire {

    private PersonWire() {}

    public static EventWire<PersonEvent> real() {
        return new PersonMessages();
    }
}
