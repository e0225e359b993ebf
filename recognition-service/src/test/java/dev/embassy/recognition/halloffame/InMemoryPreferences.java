package dev.embassy.recognition.halloffame;

import static java.util.stream.Collectors.toSet;

import dev.embassy.chassis.aggregate.InMemoryAggregates;
import dev.embassy.chassis.events.Outgoing;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Preferences in memory; passes the same kit as the real store. */
public final class InMemoryPreferences implements Preferences {

    private final InMemoryAggregates<Preference, PreferenceEvent> documents =
            new InMemoryAggregates<>(
                    Preference.class,
                    event ->
                            new Outgoing(
                                    event.getClass().getSimpleName(),
                                    event.by(),
                                    event.by(),
                                    event.at(),
                                    null));

    @Override
    public Optional<Preference> find(PersonId id) {
        return documents.find(id.value());
    }

    @Override
    public void store(Preference preference, PreferenceEvent event) {
        documents.store(preference, List.of(event));
    }

    @Override
    public Set<String> optedOutAmong(Collection<String> personIds) {
        return documents
                .all()
                .filter(Preference::optedOut)
                .map(preference -> preference.id().value())
                .filter(personIds::contains)
                .collect(toSet());
    }
}
