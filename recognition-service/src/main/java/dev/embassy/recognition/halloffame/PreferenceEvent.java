package dev.embassy.recognition.halloffame;

import dev.embassy.chassis.actor.Person;
import java.time.Instant;

/** What somebody said of being in the hall of fame. */
public sealed interface PreferenceEvent {

    Person by();

    Instant at();

    record OptedOut(Person by, Instant at) implements PreferenceEvent {}

    record CameBack(Person by, Instant at) implements PreferenceEvent {}
}
