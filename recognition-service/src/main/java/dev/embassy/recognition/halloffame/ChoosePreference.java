package dev.embassy.recognition.halloffame;

import dev.embassy.chassis.actor.Actor;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** Somebody opts out of the hall of fame, or comes back. */
@Component
public class ChoosePreference {

    private final Preferences preferences;
    private final Clock clock;

    public ChoosePreference(Preferences preferences, Clock clock) {
        this.preferences = preferences;
        this.clock = clock;
    }

    public Preference read(Actor by) {
        return preferences.get(new PersonId(by.id()));
    }

    public Preference choose(boolean optOut, Actor by) {
        var preference = read(by);
        preference
                .choose(optOut, by, clock.instant())
                .ifPresent(event -> preferences.store(preference, event));
        return preference;
    }
}
