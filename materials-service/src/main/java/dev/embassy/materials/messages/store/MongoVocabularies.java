package dev.embassy.materials.messages.store;

import dev.embassy.chassis.aggregate.MongoAggregates;
import dev.embassy.chassis.aggregate.MongoAggregatesFactory;
import dev.embassy.chassis.events.EventWire;
import dev.embassy.materials.messages.Vocabularies;
import dev.embassy.materials.messages.Vocabulary;
import dev.embassy.materials.messages.VocabularyEvent;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

@Component
class MongoVocabularies implements Vocabularies {

    private final MongoAggregates<Vocabulary, VocabularyEvent> vocabularies;

    MongoVocabularies(MongoAggregatesFactory factory, EventWire<VocabularyEvent> wire) {
        vocabularies =
                factory.create(
                        Vocabulary.class,
                        "message_vocabulary",
                        "materials.message-vocabulary",
                        wire);
    }

    @Override
    public Optional<Vocabulary> find() {
        return vocabularies.find(Vocabulary.ID.value());
    }

    @Override
    public void store(Vocabulary vocabulary, List<VocabularyEvent> events) {
        vocabularies.store(vocabulary, events);
    }
}
