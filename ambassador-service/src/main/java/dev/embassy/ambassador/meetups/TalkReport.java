package dev.embassy.ambassador.meetups;

import dev.embassy.chassis.actor.Person;
import org.jspecify.annotations.Nullable;

/**
 * A talk as it was given.
 *
 * @param speaker who really spoke; a guest without an account has no id, only a name
 * @param attendance how many people listened
 * @param insteadOf who was planned to speak and did not; null where all went as planned
 */
public record TalkReport(String title, Person speaker, int attendance, @Nullable Person insteadOf) {

    /** Somebody without an account, by name. */
    public static Person guest(String name) {
        return new Person("", name);
    }

    /** Who was to speak. */
    Person planned() {
        return insteadOf == null ? speaker : insteadOf;
    }

    boolean isByGuest() {
        return speaker.id().isEmpty();
    }
}
