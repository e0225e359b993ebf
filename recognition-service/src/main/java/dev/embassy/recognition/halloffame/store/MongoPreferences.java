package dev.embassy.recognition.halloffame.store;

import static java.util.stream.Collectors.toSet;
import static org.springframework.data.mongodb.core.query.Criteria.where;

import dev.embassy.chassis.aggregate.MongoAggregates;
import dev.embassy.chassis.aggregate.MongoAggregatesFactory;
import dev.embassy.chassis.events.EventWire;
import dev.embassy.recognition.halloffame.PersonId;
import dev.embassy.recognition.halloffame.Preference;
import dev.embassy.recognition.halloffame.PreferenceEvent;
import dev.embassy.recognition.halloffame.Preferences;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

@Component
class MongoPreferences implements Preferences {

    private final MongoAggregates<Preference, PreferenceEvent> documents;

    MongoPreferences(MongoAggregatesFactory factory, EventWire<PreferenceEvent> wire) {
        documents =
                factory.create(
                        Preference.class,
                        "hall_of_fame_preferences",
                        "recognition.hall-of-fame",
                        wire);
    }

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
        if (personIds.isEmpty()) {
            return Set.of();
        }
        return documents
                .list(where("_id").in(personIds).and("state.optedOut").is(true), personIds.size())
                .stream()
                .map(preference -> preference.id().value())
                .collect(toSet());
    }
}
