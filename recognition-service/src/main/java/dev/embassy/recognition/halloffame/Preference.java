package dev.embassy.recognition.halloffame;

import dev.embassy.chassis.actor.Actor;
import dev.embassy.chassis.actor.Person;
import dev.embassy.chassis.aggregate.Aggregate;
import java.time.Instant;
import java.util.Optional;
import org.springframework.data.annotation.PersistenceCreator;

/** Whether one person wants to be in the hall of fame; everybody is until they opt out. */
public final class Preference extends Aggregate<PersonId> {

    private boolean optedOut;

    @PersistenceCreator
    Preference(PersonId id, boolean optedOut) {
        super(id);
        this.optedOut = optedOut;
    }

    /** The preference of somebody who never said anything. */
    public static Preference untold(PersonId id) {
        return new Preference(id, false);
    }

    /** Says so; nothing happens if it is so already. */
    public Optional<PreferenceEvent> choose(boolean optOut, Actor by, Instant at) {
        if (optOut == optedOut) {
            return Optional.empty();
        }
        optedOut = optOut;
        Person person = by.person();
        return Optional.of(
                optOut
                        ? new PreferenceEvent.OptedOut(person, at)
                        : new PreferenceEvent.CameBack(person, at));
    }

    public boolean optedOut() {
        return optedOut;
    }
}
