package dev.embassy.recognition.halloffame;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;

/** Everybody's preference. */
public interface Preferences {

    Optional<Preference> find(PersonId id);

    default Preference get(PersonId id) {
        return find(id).orElseGet(() -> Preference.untold(id));
    }

    void store(Preference preference, PreferenceEvent event);

    /** Those of these people who opted out. */
    Set<String> optedOutAmong(Collection<String> personIds);
}
